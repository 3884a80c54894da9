package dev.daybrief.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a real Redis in all its states.
class RedisBytesTest {

  private static final byte[] VALUE = "five lines".getBytes(StandardCharsets.UTF_8);
  private static final Duration HOUR = Duration.ofHours(1);

  private RedisServer server = RedisServer.begin();
  private RedisBytes bytes = new RedisBytes(server.url());

  @BeforeEach
  void connects() {
    await(() -> keepsAndFinds("first"));
  }

  @AfterEach
  void end() {
    bytes.close();
    server.close();
  }

  private boolean keepsAndFinds(String key) {
    bytes.keep(key, VALUE, HOUR);
    return bytes.find(key).isPresent();
  }

  /// The wait is for the world; nothing is asserted of its length.
  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void keepsForAsLongAsItIsTold() {
    bytes.keep("key", VALUE, HOUR);
    bytes.keep("over", VALUE, Duration.ZERO);

    assertThat(bytes.find("key")).hasValueSatisfying(found -> assertThat(found).isEqualTo(VALUE));
    assertThat(bytes.find("over")).isEmpty();
    assertThat(bytes.find("absent")).isEmpty();
    assertThat(Long.parseLong(server.say("PTTL", "key").substring(1)))
        .isBetween(HOUR.toMillis() - 60_000, HOUR.toMillis());
  }

  @Test
  void findsNothingThatIsNoValueOfOurs() {
    server.say("LPUSH", "list", "a");
    server.say("SET", "huge", "x".repeat(256 * 1024 + 1));

    assertThat(bytes.find("list")).isEmpty();
    assertThat(bytes.find("huge")).isEmpty();
    assertThat(bytes.find("first")).as("still connected").isPresent();
  }

  @Test
  void keepsNothingThatIsTooLarge() {
    bytes.keep("large", new byte[256 * 1024 + 1], HOUR);
    await(() -> keepsAndFinds("next"));

    assertThat(bytes.find("large")).isEmpty();
  }

  @Test
  void findsNothingAfterAFlush() {
    server.say("FLUSHALL");

    assertThat(bytes.find("first")).isEmpty();
    await(() -> keepsAndFinds("again"));
  }

  @Test
  void goesOnReadingWhenItIsFull() {
    server.say("CONFIG", "SET", "maxmemory-policy", "noeviction");
    server.say("CONFIG", "SET", "maxmemory", "1");

    bytes.keep("more", VALUE, HOUR);

    assertThat(bytes.find("more")).isEmpty();
    assertThat(bytes.find("first")).isPresent();
    server.say("CONFIG", "SET", "maxmemory", "0");
    await(() -> keepsAndFinds("more"));
  }

  @Test
  void doesNotWaitForOneThatSaysNothing() {
    server.freeze();
    for (int read = 0; read < 5; read++) {
      assertThat(bytes.find("first")).isEmpty();
    }
    // Given up: thousands of reads cost nothing now.
    for (int read = 0; read < 10_000; read++) {
      assertThat(bytes.find("first")).isEmpty();
      bytes.keep("first", VALUE, HOUR);
    }
    server.goOn();
    await(() -> keepsAndFinds("after"));
  }

  @Test
  void comesBackAfterARestart() {
    server.stop();
    assertThat(bytes.find("first")).isEmpty();
    bytes.keep("first", VALUE, HOUR);
    server.start();

    await(() -> keepsAndFinds("after"));
  }

  @Test
  void isNotThereBeforeTheServerIs() {
    server.stop();
    try (var early = new RedisBytes(server.url())) {
      assertThat(early.find("first")).isEmpty();
      server.start();
      await(
          () -> {
            early.keep("late", VALUE, HOUR);
            return early.find("late").isPresent();
          });
    }
  }

  @Test
  void isNotLetInWithAnotherPassword() {
    var wrong = RedisUrl.parse("redis://:wrong@127.0.0.1:" + server.url().port());
    try (var refused = new RedisBytes(wrong)) {
      for (int read = 0; read < 1_000; read++) {
        assertThat(refused.find("first")).isEqualTo(Optional.empty());
      }
    }
  }
}

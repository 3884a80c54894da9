package dev.daybrief.security.issuer;

import static dev.daybrief.security.issuer.OutsideIssuer.jwk;
import static dev.daybrief.security.issuer.OutsideIssuer.pair;
import static dev.daybrief.security.issuer.OutsideIssuer.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchedKeysTest {

  private static final KeyPair ONE = pair("EC", 256);

  private final AtomicInteger asked = new AtomicInteger();
  private final Semaphore heard = new Semaphore(0);
  private volatile int status = 200;
  private volatile String body = set(jwk(ONE, "a", Map.of()));
  private volatile Instant now = Instant.parse("2026-11-17T08:00:00Z");
  private final HttpServer server = server();
  private final FetchedKeys keys =
      new FetchedKeys(
          URI.create("http://127.0.0.1:%d/keys".formatted(server.getAddress().getPort())),
          () -> now);

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void publish() {
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    heard.release();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (status == 302) {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
    }
    exchange.sendResponseHeaders(
        exchange.getRequestURI().getPath().equals("/elsewhere") ? 200 : status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @AfterEach
  void stop() {
    keys.close();
    server.stop(0);
  }

  @Test
  void asksForAKeyThatIsNotKnown() {
    assertThat(keys.find("a")).isEmpty();
    assertThat(keys.mayCome("a")).isTrue();

    keys.ask();

    assertThat(keys.find("a")).get().extracting(IssuerKey::algorithm).isEqualTo("ES256");
    assertThat(keys.mayCome("a")).isFalse();
    assertThat(keys.find(null)).isEqualTo(keys.find("a"));
  }

  @Test
  void takesANewKeyBesideTheOldOneAndForgetsTheOldOne() {
    keys.ask();
    body = set(jwk(ONE, "a", Map.of()), jwk(pair("EC", 256), "b", Map.of()));
    now = now.plus(FetchedKeys.LEAST_PAUSE);
    assertThat(keys.mayCome("b")).isTrue();
    keys.ask();
    assertThat(keys.find("a")).isPresent();
    assertThat(keys.find("b")).isPresent();
    assertThat(keys.find(null)).isEmpty();

    body = set(jwk(pair("EC", 256), "b", Map.of()));
    now = now.plus(FetchedKeys.LEAST_PAUSE);
    keys.ask();
    assertThat(keys.find("a")).isEmpty();
  }

  @Test
  void asksRarelyHoweverManyUnknownKeysCome() throws Exception {
    Callable<Boolean> ask =
        () -> {
          keys.ask();
          return keys.find("a").isPresent();
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(50, ask)))
          .allMatch(answer -> answer.resultNow());
    }
    assertThat(asked).hasValue(1);
    assertThat(keys.mayCome("unknown")).isFalse();
    now = now.plus(FetchedKeys.LEAST_PAUSE);
    assertThat(keys.mayCome("unknown")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"500", "404", "302", "204"})
  void keepsWhatItKnowsWhenTheIssuerFails(int failure) {
    keys.ask();
    status = failure;
    body = failure == 204 ? "" : set();
    now = now.plus(FetchedKeys.LEAST_PAUSE);

    keys.ask();

    assertThat(asked).hasValue(2);
    assertThat(keys.find("a")).isPresent();
  }

  @Test
  void takesNoAnswerThatIsTooLargeOrNoKeySet() {
    keys.ask();
    for (String wrong : new String[] {"<html>", "[]", " ".repeat(300_000) + set()}) {
      body = wrong;
      now = now.plus(FetchedKeys.LEAST_PAUSE);
      keys.ask();
      assertThat(keys.find("a")).isPresent();
    }
    assertThat(asked).hasValue(4);
  }

  @Test
  void asksAtOnceWhenItStarts() throws InterruptedException {
    assertThat(keys.start()).isSameAs(keys);
    assertThat(heard.tryAcquire(1, TimeUnit.MINUTES)).isTrue();

    keys.ask(); // waits for the one under way

    assertThat(asked).hasValue(1);
    assertThat(keys.find("a")).isPresent();
  }

  @Test
  void isStoppedWhileItAsks() {
    Thread.currentThread().interrupt();

    keys.ask();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(keys.find("a")).isEmpty();
    assertThat(keys.mayCome("a")).isFalse();
  }

  @Test
  void believesNoKeyForADayWithoutAnAnswer() {
    keys.ask();
    now = now.plus(FetchedKeys.OLDEST);
    assertThat(keys.find("a")).isPresent();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(keys.find("a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example/keys",
        "http://localhost.example/keys",
        "http://127.0.0.1.example/keys",
        "http://127.0.0.1@id.example/keys",
        "https://user:password@id.example/keys",
        "ftp://id.example/keys",
        "file:///etc/passwd",
        "keys",
        "https:keys",
      })
  void readsNoKeysOverALineThatOthersMayChange(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> FetchedKeys.safe(URI.create(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://id.example/keys",
        "http://localhost:1/k",
        "http://127.0.0.1/k",
        "http://[::1]/k"
      })
  void readsKeysOverHttpsOrFromThisMachine(String address) {
    assertThatCode(() -> FetchedKeys.safe(URI.create(address))).doesNotThrowAnyException();
  }
}

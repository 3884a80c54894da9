package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.MemberStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RevocationsTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private final List<Instant> asked = new ArrayList<>();

  /// A store that tells of closed sessions and of nothing else.
  private static MemberStore store(Function<Instant, List<UUID>> closedSince) {
    return (MemberStore)
        Proxy.newProxyInstance(
            MemberStore.class.getClassLoader(),
            new Class<?>[] {MemberStore.class},
            (_, _, arguments) -> closedSince.apply((Instant) arguments[0]));
  }

  private Revocations asking(UUID... closed) {
    return new Revocations(
        store(
            since -> {
              asked.add(since);
              now = now.plusSeconds(3);
              return List.of(closed);
            }),
        () -> now);
  }

  @Test
  void knowsWhatIsClosedHereAtOnce() {
    Revocations revocations = asking();
    assertThat(revocations.isClosed(ONE)).isFalse();

    revocations.add(ONE);

    assertThat(revocations.isClosed(ONE)).isTrue();
    assertThat(revocations.isClosed(OTHER)).isFalse();
  }

  @Test
  void learnsOfAllWhoseTokensMayBeInForceAndThenFromAMinuteBeforeTheLastTime() {
    Instant begun = now;
    Revocations revocations = asking(ONE);

    revocations.poll();
    revocations.poll();

    assertThat(revocations.isClosed(ONE)).isTrue();
    assertThat(asked)
        .containsExactly(begun.minus(Duration.ofMinutes(16)), begun.minus(Duration.ofMinutes(1)));
  }

  @Test
  @Timeout(20)
  void goesOnAfterAFailureUntilItIsClosed() throws Exception {
    var answers = new ArrayList<Integer>();
    var third = new CountDownLatch(3);
    var revocations =
        new Revocations(
            store(
                _ -> {
                  answers.add(answers.size());
                  third.countDown();
                  if (answers.size() == 2) {
                    return List.of(ONE);
                  }
                  throw new IllegalStateException("away");
                }),
            () -> now);
    try (var _ = revocations.start()) {
      third.await();
    }
    assertThat(revocations.isClosed(ONE)).isTrue();
  }
}

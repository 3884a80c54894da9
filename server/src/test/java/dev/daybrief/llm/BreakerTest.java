package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Breaker breaker = new Breaker(now::get);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breaker.failed();
    }
  }

  private void pass(Duration time) {
    now.set(now.get().plus(time));
  }

  @Test
  void letsRequestsThroughUntilManyFailInARow() {
    fail(Breaker.FAILURES - 1);
    assertThat(breaker.lets()).isTrue();
    breaker.succeeded();
    fail(Breaker.FAILURES - 1);
    assertThat(breaker.lets()).isTrue();

    fail(1);

    assertThat(breaker.lets()).isFalse();
  }

  @Test
  void letsOneTryAfterTheRest() {
    fail(Breaker.FAILURES);
    pass(Breaker.REST.minusMillis(1));
    assertThat(breaker.lets()).isFalse();
    pass(Duration.ofMillis(1));

    assertThat(breaker.lets()).isTrue();
    assertThat(breaker.lets()).as("the others wait").isFalse();
  }

  @Test
  void opensForAllWhenTheTrySucceeds() {
    fail(Breaker.FAILURES);
    pass(Breaker.REST);
    assertThat(breaker.lets()).isTrue();

    breaker.succeeded();

    assertThat(breaker.lets()).isTrue();
    assertThat(breaker.lets()).isTrue();
  }

  @Test
  void restsAgainWhenTheTryFailsOrIsLost() {
    fail(Breaker.FAILURES);
    pass(Breaker.REST);
    assertThat(breaker.lets()).isTrue();
    breaker.failed();
    assertThat(breaker.lets()).isFalse();

    pass(Breaker.REST);

    assertThat(breaker.lets()).isTrue();
  }
}

package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TryLimitsTest {

  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private final TryLimits limits = new TryLimits(() -> now);

  private Optional<Duration> take() {
    return limits.take("192.0.2.1", "ana");
  }

  private void takeAll() {
    for (int tried = 0; tried < TryLimits.TRIES; tried++) {
      assertThat(take()).as("try %d", tried).isEmpty();
    }
  }

  @Test
  void givesTenTriesFromTheFirstOneOn() {
    takeAll();

    assertThat(take()).contains(Duration.ofMinutes(15));
    now = now.plus(Duration.ofMinutes(15)).minusNanos(1);
    assertThat(take()).contains(Duration.ofNanos(1));
    now = now.plusNanos(1);
    takeAll();
    assertThat(take()).contains(Duration.ofMinutes(15));
  }

  @Test
  void countsPlacesAndAddressesApart() {
    takeAll();

    assertThat(limits.take("192.0.2.2", "ana")).isEmpty();
    assertThat(limits.take("192.0.2.1", "ben")).isEmpty();
    assertThat(take()).isPresent();
  }

  @Test
  void forgetsWhoWasRight() {
    takeAll();
    limits.forget("192.0.2.1", "ben");
    assertThat(take()).isPresent();

    limits.forget("192.0.2.1", "ana");

    takeAll();
  }

  @Test
  void countsParallelTriesExactly() throws Exception {
    Callable<Boolean> tried = () -> take().isEmpty();
    try (var threads = Executors.newFixedThreadPool(4)) {
      assertThat(threads.invokeAll(Collections.nCopies(100, tried)))
          .filteredOn(Future::resultNow)
          .hasSize(TryLimits.TRIES);
    }
  }
}

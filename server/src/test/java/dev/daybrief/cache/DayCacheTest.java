package dev.daybrief.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DayCacheTest {

  private static final DayKey KEY =
      new DayKey(new OrganizationId(new UUID(0, 1)), LocalDate.of(2026, 10, 24));
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final AtomicReference<Instant> clock =
      new AtomicReference<>(Instant.parse("2026-10-25T06:00:00Z"));
  private final AtomicReference<Optional<String>> stored =
      new AtomicReference<>(Optional.of("first"));
  private final AtomicInteger loads = new AtomicInteger();
  private boolean away;

  private final DayCache<String> cache =
      new DayCache<>(10, clock::get, value -> BERLIN, this::load);

  private Optional<String> load(DayKey key) {
    loads.incrementAndGet();
    if (away) {
      throw new StoreUnavailable("away", new IllegalStateException());
    }
    return stored.get();
  }

  @Test
  void answersNothingThatWasDropped() {
    var theirs = new DayKey(new OrganizationId(new UUID(0, 2)), KEY.date());
    cache.get(KEY);
    cache.get(theirs);
    cache.drop(key -> key.organization().equals(KEY.organization()));
    away = true;

    assertThat(cache.peek(KEY)).isEmpty();
    assertThat(cache.get(theirs)).contains(new Known<>("first", false));
    assertThatThrownBy(() -> cache.get(KEY)).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void keepsAValueUntilTheOrganizationsMidnight() {
    assertThat(cache.peek(KEY)).isEmpty();
    cache.get(KEY);
    stored.set(Optional.of("second"));

    clock.set(Instant.parse("2026-10-25T22:59:59Z"));
    assertThat(cache.get(KEY)).contains(new Known<>("first", false));
    assertThat(cache.peek(KEY)).contains(new Known<>("first", false));
    clock.set(Instant.parse("2026-10-25T23:00:01Z"));
    assertThat(cache.peek(KEY)).isEmpty();
    assertThat(cache.get(KEY)).contains(new Known<>("second", false));
    assertThat(loads).hasValue(2);
  }

  /// Often, because a kept answer shows only where the next question comes at once.
  @RepeatedTest(200)
  void asksAgainForWhatIsAbsent() {
    stored.set(Optional.empty());
    assertThat(cache.get(KEY)).isEmpty();

    stored.set(Optional.of("now"));
    assertThat(cache.get(KEY)).contains(new Known<>("now", false));
  }

  @Test
  void forgetsAndTakesNewValues() {
    cache.get(KEY);
    cache.put(KEY, "put");
    assertThat(cache.get(KEY)).contains(new Known<>("put", false));

    stored.set(Optional.of("revised"));
    cache.forget(KEY);
    assertThat(cache.get(KEY)).contains(new Known<>("revised", false));
  }

  @RepeatedTest(200)
  void answersWithTheLastKnownValueWhileTheStoreIsAway() {
    cache.get(KEY);
    away = true;
    clock.set(Instant.parse("2026-10-27T00:00:00Z"));
    assertThat(cache.get(KEY)).contains(new Known<>("first", true));

    away = false;
    assertThat(cache.get(KEY)).contains(new Known<>("first", false));
  }

  @Test
  void saysThatTheStoreIsAwayWhereNothingIsKnown() {
    away = true;
    assertThatThrownBy(() -> cache.get(KEY)).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void loadsAColdKeyOnceForAllWhoAsk() throws Exception {
    var mayEnd = new CountDownLatch(1);
    var asked = new AtomicInteger();
    var slow =
        new DayCache<String>(
            10,
            clock::get,
            value -> BERLIN,
            key -> {
              asked.incrementAndGet();
              await(mayEnd);
              return Optional.of("slow");
            });
    var answers = new ArrayList<Future<Optional<Known<String>>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 5_000; i++) {
        answers.add(threads.submit(() -> slow.get(KEY)));
      }
      mayEnd.countDown();
      for (Future<Optional<Known<String>>> answer : answers) {
        assertThat(answer.get()).contains(new Known<>("slow", false));
      }
    }
    assertThat(asked).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

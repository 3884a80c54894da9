package dev.daybrief.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.day.BusinessDay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Values of organisation-days. Each is kept until its organisation's next midnight, 24 h at most;
/// one that is absent is asked for again each time.
public final class DayCache<V> {

  private static final Duration LONGEST = Duration.ofHours(24);

  private final InstantSource clock;
  private final Function<V, ZoneId> zoneOf;
  private final Function<DayKey, Optional<V>> loader;
  private final AsyncCache<DayKey, Kept<V>> days;

  /// Outlives the expiry: answers while the store is away.
  private final Cache<DayKey, V> last;

  /// @param size values kept at most
  /// @param loader what the store says; it throws [StoreUnavailable] when it cannot be asked
  public DayCache(
      int size,
      InstantSource clock,
      Function<V, ZoneId> zoneOf,
      Function<DayKey, Optional<V>> loader) {
    this.clock = clock;
    this.zoneOf = zoneOf;
    this.loader = loader;
    this.days =
        Caffeine.newBuilder()
            .maximumSize(size)
            .ticker(() -> nanos(clock.instant()))
            .expireAfter(Expiry.writing(this::timeToLive))
            .buildAsync();
    this.last = Caffeine.newBuilder().maximumSize(size).build();
  }

  private static long nanos(Instant instant) {
    return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
  }

  /// An answer of the store and when it is to be asked again, which is at once where nothing is
  /// there. The cache learns of an answer some time after those who wait for it wake up, so the
  /// answer itself says how long it holds.
  private record Kept<V>(Optional<V> value, Instant until) {}

  private Kept<V> kept(Optional<V> value) {
    Instant now = clock.instant();
    if (value.isEmpty()) {
      return new Kept<>(value, now);
    }
    return new Kept<>(value, until(now, zoneOf.apply(value.get())));
  }

  /// The next midnight there, in 24 h at most.
  static Instant until(Instant now, ZoneId zone) {
    Instant midnight = BusinessDay.containing(now, zone).end();
    Instant longest = now.plus(LONGEST);
    return midnight.isBefore(longest) ? midnight : longest;
  }

  private Duration timeToLive(DayKey key, Kept<V> kept) {
    Duration left = Duration.between(clock.instant(), kept.until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// Whether the store has answered and is to be asked again.
  private boolean isSpent(CompletableFuture<Kept<V>> future) {
    return future.isCompletedExceptionally()
        || (future.isDone() && !clock.instant().isBefore(future.join().until));
  }

  /// What is in memory, without waiting for anything.
  public Optional<Known<V>> peek(DayKey key) {
    CompletableFuture<Kept<V>> future = days.getIfPresent(key);
    if (future == null || !future.isDone() || isSpent(future)) {
      return Optional.empty();
    }
    return future.join().value.map(value -> new Known<>(value, false));
  }

  /// Loads what is not known, once for all who ask at the same time.
  ///
  /// @throws StoreUnavailable when the store cannot be asked and nothing was ever known
  public Optional<Known<V>> get(DayKey key) {
    try {
      CompletableFuture<Kept<V>> future = asked(key);
      Optional<V> value = future.join().value;
      // A value that was put or forgotten meanwhile is newer than this one.
      if (value.isPresent() && isCurrent(key, future)) {
        last.put(key, value.get());
      }
      return value.map(known -> new Known<>(known, false));
    } catch (CompletionException e) {
      return lastOf(key, e.getCause());
    }
  }

  private CompletableFuture<Kept<V>> asked(DayKey key) {
    CompletableFuture<Kept<V>> known = days.getIfPresent(key);
    if (known != null && !isSpent(known)) {
      return known;
    }
    // In one step: what was looked at before may be another one by now, and as spent.
    return days.asMap()
        .compute(key, (asked, now) -> now == null || isSpent(now) ? load(asked) : now);
  }

  @SuppressWarnings("ReferenceEquality") // this very load, not an equal one
  private boolean isCurrent(DayKey key, CompletableFuture<Kept<V>> future) {
    return days.getIfPresent(key) == future;
  }

  private CompletableFuture<Kept<V>> load(DayKey key) {
    var future = new CompletableFuture<Kept<V>>();
    Thread.ofVirtual().start(() -> complete(future, key));
    return future;
  }

  private void complete(CompletableFuture<Kept<V>> future, DayKey key) {
    try {
      future.complete(kept(loader.apply(key)));
    } catch (RuntimeException e) {
      future.completeExceptionally(e);
    }
  }

  private Optional<Known<V>> lastOf(DayKey key, @Nullable Throwable cause) {
    if (cause instanceof StoreUnavailable away) {
      V value = last.getIfPresent(key);
      if (value == null) {
        throw away;
      }
      return Optional.of(new Known<>(value, true));
    }
    throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
  }

  /// A new value, known before anyone asks.
  public void put(DayKey key, V value) {
    last.put(key, value);
    days.put(key, CompletableFuture.completedFuture(kept(Optional.of(value))));
  }

  /// The value may have changed; it is asked for again.
  public void forget(DayKey key) {
    days.synchronous().invalidate(key);
  }

  /// The values are no longer there, and are not answered while the store is away either.
  public void drop(Predicate<DayKey> gone) {
    days.asMap().keySet().removeIf(gone);
    last.asMap().keySet().removeIf(gone);
  }

  /// All values may have changed.
  public void forgetAll() {
    days.synchronous().invalidateAll();
  }
}

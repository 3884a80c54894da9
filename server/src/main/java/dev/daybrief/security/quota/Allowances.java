package dev.daybrief.security.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.daybrief.access.Quota;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// A minute's requests for each of many: used ones come back evenly. Kept of each is one number,
/// the time at which all of them are back. Exact under parallel requests.
final class Allowances {

  static final Duration WINDOW = Duration.ofMinutes(1);

  /// 100,000 remembered, about 15 MB. Whoever is forgotten begins anew with a whole allowance, so a
  /// flood of names keeps nobody out.
  private static final int REMEMBERED = 100_000;

  private final int limit;
  private final long each;
  private final Ticker nanos;
  private final Cache<Object, AtomicLong> wholeAgain;

  /// @param limit requests a minute, at least 1
  Allowances(int limit, Ticker nanos) {
    this.limit = limit;
    this.each = WINDOW.toNanos() / limit;
    this.nanos = nanos;
    this.wholeAgain =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .ticker(nanos)
            .expireAfterAccess(WINDOW)
            .build();
  }

  Quota take(Object whose) {
    long now = nanos.read();
    AtomicLong whole = wholeAgain.get(whose, _ -> new AtomicLong(now));
    while (true) {
      long before = whole.get();
      long used = Math.max(before - now, 0) + each;
      if (used > WINDOW.toNanos()) {
        return new Quota.Spent(limit, Duration.ofNanos(used - WINDOW.toNanos()));
      }
      if (whole.compareAndSet(before, now + used)) {
        int left = (int) ((WINDOW.toNanos() - used) / each);
        return new Quota.Granted(limit, left, Duration.ofNanos(used));
      }
    }
  }

  long remembered() {
    wholeAgain.cleanUp();
    return wholeAgain.estimatedSize();
  }
}

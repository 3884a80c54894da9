package dev.daybrief.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.daybrief.access.ApiKey;
import dev.daybrief.access.ApiKeyStore;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Writes when a key was last used: at most once a minute and key, beside the request.
final class LastUses {

  static final Duration PAUSE = Duration.ofMinutes(1);

  private static final int KEYS = 10_000;
  private static final System.Logger LOG = System.getLogger(LastUses.class.getName());

  private final ApiKeyStore store;
  private final InstantSource clock;
  private final Cache<UUID, Instant> written;

  LastUses(ApiKeyStore store, InstantSource clock, Ticker nanos) {
    this.store = store;
    this.clock = clock;
    this.written =
        Caffeine.newBuilder().maximumSize(KEYS).ticker(nanos).expireAfterWrite(PAUSE).build();
  }

  void note(ApiKey key) {
    Instant now = clock.instant();
    if (written.asMap().putIfAbsent(key.id(), now) == null) {
      Thread.ofVirtual().name("key-use").start(() -> write(key, now));
    }
  }

  private void write(ApiKey key, Instant at) {
    try {
      store.used(key.organization(), key.id(), at);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, "the last use of key {0} was not written: {1}", key.id(), e.toString());
    }
  }
}

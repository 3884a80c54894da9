package dev.daybrief.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.daybrief.access.MemberStore;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Sessions closed while their access tokens may still be in force. Those closed by this process
/// are known at once, those closed elsewhere within [#PAUSE]; while the store is away the known
/// ones stay refused.
public final class Revocations implements AutoCloseable {

  /// 400 ms: two polls fit into the second that is promised.
  static final Duration PAUSE = Duration.ofMillis(400);

  /// A token of a session closed longer ago than this has expired.
  static final Duration MEMORY = AccessTokens.LIFETIME.plus(AccessTokens.LEEWAY.multipliedBy(2));

  /// 1 min back in time on every poll: slow transactions and the clocks of other servers.
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private static final System.Logger LOG = System.getLogger(Revocations.class.getName());

  private final MemberStore members;
  private final InstantSource clock;
  private final Cache<UUID, Instant> closed =
      Caffeine.newBuilder().expireAfterWrite(MEMORY.multipliedBy(2)).build();
  private final CountDownLatch stop = new CountDownLatch(1);
  private Instant since;
  private boolean failing;

  public Revocations(MemberStore members, InstantSource clock) {
    this.members = members;
    this.clock = clock;
    this.since = clock.instant().minus(MEMORY);
  }

  /// Polls until closed.
  public Revocations start() {
    Thread.ofVirtual().name("revocations").start(this::pollUntilStopped);
    return this;
  }

  boolean isClosed(UUID sessionId) {
    return closed.getIfPresent(sessionId) != null;
  }

  void add(UUID sessionId) {
    closed.put(sessionId, clock.instant());
  }

  synchronized void poll() {
    Instant started = clock.instant();
    members.closedSince(since).forEach(this::add);
    since = started.minus(OVERLAP);
  }

  private void pollUntilStopped() {
    try {
      do {
        pollOrSay();
      } while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A failure must not end the polling; it is said once, not twice a second.
  private void pollOrSay() {
    try {
      poll();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.log(Level.WARNING, "closed sessions cannot be read; trying on", e);
      }
      failing = true;
    }
  }

  @Override
  public void close() {
    stop.countDown();
  }
}

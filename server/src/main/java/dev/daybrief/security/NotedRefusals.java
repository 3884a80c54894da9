package dev.daybrief.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.daybrief.access.AuditLog;
import dev.daybrief.access.Deed;
import dev.daybrief.access.Refusals;
import dev.daybrief.day.OrganizationId;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Writes refusals into the audit log on threads of their own, a few of each kind. What is over
/// that, and sign-ins with unknown addresses, is counted in the log of the server, without a word
/// of what was typed.
public final class NotedRefusals implements Refusals {

  /// 10 of a kind in 15 minutes tell that somebody tries; more of them tell no more.
  static final int MOST = 10;

  static final Duration WINDOW = Duration.ofMinutes(15);

  /// Kinds remembered at once: members times acts, about 10 MB.
  private static final int KINDS = 50_000;

  /// A line a minute at most.
  private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();

  private static final System.Logger LOG = System.getLogger(NotedRefusals.class.getName());

  private record Kind(OrganizationId organization, Deed deed) {}

  private final AuditLog log;
  private final Executor threads;
  private final Ticker nanos;
  private final Cache<Kind, AtomicInteger> noted;
  private final AtomicLong unknown = new AtomicLong();
  private final AtomicLong over = new AtomicLong();
  private final AtomicLong told;

  public NotedRefusals(AuditLog log) {
    this(log, work -> Thread.ofVirtual().name("refusal").start(work), System::nanoTime);
  }

  /// @param nanos never runs backwards
  NotedRefusals(AuditLog log, Executor threads, Ticker nanos) {
    this.log = log;
    this.threads = threads;
    this.nanos = nanos;
    this.told = new AtomicLong(nanos.read() - QUIET_NANOS);
    this.noted =
        Caffeine.newBuilder().maximumSize(KINDS).ticker(nanos).expireAfterWrite(WINDOW).build();
  }

  @Override
  public void note(OrganizationId organization, Deed deed) {
    var kind = new Kind(organization, deed);
    if (noted.get(kind, _ -> new AtomicInteger()).incrementAndGet() > MOST) {
      over.incrementAndGet();
      tell();
      return;
    }
    threads.execute(() -> write(organization, deed));
  }

  private void write(OrganizationId organization, Deed deed) {
    try {
      log.write(organization, deed);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "a refusal could not be written into the audit log", away);
    }
  }

  @Override
  public void noteUnknown() {
    unknown.incrementAndGet();
    tell();
  }

  private void tell() {
    long now = nanos.read();
    long before = told.get();
    if (now - before >= QUIET_NANOS && told.compareAndSet(before, now)) {
      LOG.log(
          Level.WARNING,
          "refused since the last line: {0} sign-ins with unknown addresses, {1} tries beyond"
              + " those in the audit log",
          unknown.getAndSet(0),
          over.getAndSet(0));
    }
  }
}

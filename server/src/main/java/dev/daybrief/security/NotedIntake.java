package dev.daybrief.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.daybrief.access.Act;
import dev.daybrief.access.Actor;
import dev.daybrief.access.AuditLog;
import dev.daybrief.access.Deed;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.RecordIntake;
import dev.daybrief.record.SourceKind;
import java.time.Duration;

/// Writes into the audit log who sends records of which kind, before the first of them take effect:
/// once an hour, as an entry for each of thousands of batches would tell no more and hide the rest.
public final class NotedIntake implements RecordIntake {

  static final Duration WINDOW = Duration.ofHours(1);

  /// Keys and members that send within an hour, about 10 MB. Whoever is forgotten is noted again.
  private static final int SENDERS = 50_000;

  private record Sender(OrganizationId organization, Actor actor, SourceKind kind) {}

  private final RecordIntake intake;
  private final AuditLog log;
  private final Cache<Sender, Boolean> noted;

  public NotedIntake(RecordIntake intake, AuditLog log) {
    this(intake, log, System::nanoTime);
  }

  /// @param nanos never runs backwards
  NotedIntake(RecordIntake intake, AuditLog log, Ticker nanos) {
    this.intake = intake;
    this.log = log;
    this.noted =
        Caffeine.newBuilder().maximumSize(SENDERS).ticker(nanos).expireAfterWrite(WINDOW).build();
  }

  @Override
  public Intake take(OrganizationId organization, SourceKind kind, Form form, byte[] body) {
    var _ = noted.get(new Sender(organization, Actor.current(), kind), this::write);
    return intake.take(organization, kind, form, body);
  }

  private boolean write(Sender sender) {
    log.write(sender.organization, Deed.done(Act.RECORDS_SEND, sender.kind.word()));
    return true;
  }
}

package dev.daybrief.postgres.retention;

import java.time.Duration;

/// How long each class is kept.
///
/// @param personal names, numbers and words of customers, from the making of their record
/// @param payloads what went out to a model, whole
/// @param sessions sessions that are over, and invitations that were not accepted
/// @param imports what is known of a file that was read, and the rows it refused
/// @param audit entries of the audit log; never less than a year
public record RetentionPeriods(
    Duration personal, Duration payloads, Duration sessions, Duration imports, Duration audit) {

  public static final RetentionPeriods USUAL = ofDays(400, 90, 30, 30, 730);

  public static RetentionPeriods ofDays(
      int personal, int payloads, int sessions, int imports, int audit) {
    return new RetentionPeriods(
        Duration.ofDays(personal),
        Duration.ofDays(payloads),
        Duration.ofDays(sessions),
        Duration.ofDays(imports),
        Duration.ofDays(audit));
  }
}

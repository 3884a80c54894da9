package dev.daybrief.postgres.recount;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Metric;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Walks through all versions of an organisation's records, one record after the other, oldest version
/// first, and adds what each counts for.
final class Replay {

  /// Rows fetched at a time, so that memory does not grow with the years stored.
  private static final int FETCHED = 5_000;

  /// What a version counts for, told when it was in force.
  private interface Counted {
    /// @param from the version is in force from here, or [Instant#MIN]
    /// @param until and until here, or [Instant#MAX]
    void count(Tally tally, Instant from, Instant until);
  }

  private record Version(
      String externalId, Instant updatedAt, boolean deleted, boolean demo, Counted counted) {}

  private interface Reading {
    Counted read(ResultSet row) throws SQLException;
  }

  static void calls(Handle handle, OrganizationId organization, Tally tally) {
    replay(
        handle,
        organization,
        tally,
        """
        SELECT external_id, updated_at, deleted_at IS NOT NULL, is_demo, status,
          CASE WHEN status = 'ready' THEN coalesce(ready_at, created_at)
               ELSE coalesce(started_at, created_at) END,
          direction, duration_seconds
        FROM daybrief.calls WHERE organization_id = :organization
        ORDER BY external_id COLLATE "C", updated_at""",
        row -> {
          var status = row.getString(5);
          var moment = instant(row, 6);
          var direction = row.getString(7);
          var seconds = row.getObject(8, Integer.class);
          return (into, from, until) -> {
            CallCount.add(into, Objects.requireNonNull(moment), from, until, status, direction, seconds);
          };
        });
  }

  static void feedback(Handle handle, OrganizationId organization, Tally tally) {
    replay(
        handle,
        organization,
        tally,
        """
        SELECT external_id, updated_at, deleted_at IS NOT NULL, is_demo, created_at, nps_score,
          comment IS NOT NULL
        FROM daybrief.feedback WHERE organization_id = :organization
        ORDER BY external_id COLLATE "C", updated_at""",
        row -> {
          var created = instant(row, 5);
          var score = row.getObject(6, Integer.class);
          var comment = row.getBoolean(7);
          return (into, from, until) -> {
            BusinessDay day = into.dayOf(Objects.requireNonNull(created));
            if (inForce(day, from, until)) {
              addFeedback(into, day, score, comment);
            }
          };
        });
  }

  private static void addFeedback(
      Tally tally, BusinessDay day, @Nullable Integer score, boolean comment) {
    if (comment) {
      tally.add(day, Metric.FEEDBACK_COMMENTS, 1);
    }
    if (score != null) {
      tally.add(day, Metric.FEEDBACK_RESPONSES, 1);
      tally.add(day, Metric.FEEDBACK_MEAN_SCORE, score);
      tally.add(
          day,
          score >= 9
              ? Metric.FEEDBACK_PROMOTERS
              : score >= 7 ? Metric.FEEDBACK_PASSIVES : Metric.FEEDBACK_DETRACTORS,
          1);
    }
  }

  static void serviceRecords(Handle handle, OrganizationId organization, Tally tally) {
    replay(
        handle,
        organization,
        tally,
        """
        SELECT external_id, updated_at, deleted_at IS NOT NULL, is_demo, status, created_at,
          completed_at, appointment_at
        FROM daybrief.service_records WHERE organization_id = :organization
        ORDER BY external_id COLLATE "C", updated_at""",
        row -> {
          var status = row.getString(5);
          var created = Objects.requireNonNull(instant(row, 6));
          var completed = instant(row, 7);
          var appointment = instant(row, 8);
          return (into, from, until) ->
              ServiceCount.add(into, from, until, status, created, completed, appointment);
        });
  }

  private static void replay(
      Handle handle, OrganizationId organization, Tally tally, String sql, Reading reading) {
    var versions = new ArrayList<Version>();
    try (var rows =
        handle
            .createQuery(sql)
            .bind("organization", organization.value())
            .setFetchSize(FETCHED)
            .map((row, _) -> version(row, reading))
            .iterator()) {
      while (rows.hasNext()) {
        Version next = rows.next();
        if (!versions.isEmpty() && !versions.getLast().externalId.equals(next.externalId)) {
          count(tally, versions);
          versions.clear();
        }
        versions.add(next);
      }
    }
    count(tally, versions);
  }

  private static Version version(ResultSet row, Reading reading) throws SQLException {
    return new Version(
        row.getString(1),
        Objects.requireNonNull(instant(row, 2)),
        row.getBoolean(3),
        row.getBoolean(4),
        reading.read(row));
  }

  private static void count(Tally tally, List<Version> versions) {
    if (versions.isEmpty() || versions.getLast().deleted) {
      return;
    }
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      if (!version.demo && !version.deleted) {
        Instant from = i == 0 ? Instant.MIN : version.updatedAt;
        Instant until = i + 1 < versions.size() ? versions.get(i + 1).updatedAt : Instant.MAX;
        version.counted.count(tally, from, until);
      }
    }
  }

  /// A change at the very end of a day belongs to the next.
  static boolean inForce(BusinessDay day, Instant from, Instant until) {
    return from.isBefore(day.end()) && !until.isBefore(day.end());
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private Replay() {}
}

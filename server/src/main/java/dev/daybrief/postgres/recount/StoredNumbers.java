package dev.daybrief.postgres.recount;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The numbers that are stored: facts, and the counted lines of current briefs.
final class StoredNumbers {

  static Map<LocalDate, Map<Metric, Long>> facts(
      Handle handle, OrganizationId organization, LocalDate from, LocalDate to) {
    return handle
        .createQuery(
            """
            SELECT * FROM daybrief.daily_facts
            WHERE organization_id = :organization AND day BETWEEN :from AND :to""")
        .bind("organization", organization.value())
        .bind("from", from)
        .bind("to", to)
        .reduceRows(
            new HashMap<>(),
            (days, row) -> {
              var numbers = new EnumMap<Metric, Long>(Metric.class);
              for (Metric metric : DayFacts.STORED) {
                String column =
                    metric == Metric.FEEDBACK_MEAN_SCORE ? "feedback_score_sum" : metric.id();
                numbers.put(metric, row.getColumn(column, Long.class));
              }
              days.put(row.getColumn("day", LocalDate.class), numbers);
              return days;
            });
  }

  static Map<LocalDate, Map<Metric, Long>> pinned(
      Handle handle, OrganizationId organization, LocalDate from, LocalDate to) {
    return handle
        .createQuery(
            """
            SELECT i.day, i.priority, i.count
            FROM daybrief.briefs b
            JOIN daybrief.brief_items i ON i.organization_id = b.organization_id AND i.day = b.day
             AND i.revision = b.revision
            WHERE b.organization_id = :organization AND b.current AND b.day BETWEEN :from AND :to
              AND i.priority <= 2""")
        .bind("organization", organization.value())
        .bind("from", from)
        .bind("to", to)
        .reduceResultSet(new HashMap<>(), StoredNumbers::addPinned);
  }

  private static Map<LocalDate, Map<Metric, Long>> addPinned(
      Map<LocalDate, Map<Metric, Long>> days, ResultSet row) throws SQLException {
    days.computeIfAbsent(row.getObject(1, LocalDate.class), _ -> new EnumMap<>(Metric.class))
        .put(
            row.getInt(2) == 1 ? Metric.CALLS_READY : Metric.CALLS_MISSED_OR_FAILED,
            row.getLong(3));
    return days;
  }

  private StoredNumbers() {}
}

package dev.daybrief.app;

import dev.daybrief.day.Organization;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import java.time.LocalDate;

/// Counted days as rows; all three sources are heard of every day.
record CountedDays(TestDatabase postgres, Organization organization) {

  static void forgetAll(TestDatabase postgres) {
    postgres.execute(
        "TRUNCATE daybrief.daily_facts, daybrief.forecasts, daybrief.calls, daybrief.feedback");
  }

  /// Every day from the first to the last with 20 calls and as many more as the date says,
  /// none on Sundays. A first call and a first answer tell when the organisation began.
  CountedDays fill(LocalDate first, LocalDate last) {
    var rows = new StringBuilder();
    first
        .datesUntil(last.plusDays(1))
        .forEach(day -> rows.append(RecordRows.emptyDay(organization.id(), day.toString())));
    postgres.execute(rows.toString());
    postgres.execute(
        """
        UPDATE daybrief.daily_facts SET
          calls_newest = day::timestamp AT TIME ZONE 'UTC' + interval '12 hours',
          feedback_newest = day::timestamp AT TIME ZONE 'UTC' + interval '12 hours',
          calls_total = CASE WHEN extract(isodow FROM day) = 7 THEN 0
            ELSE 20 + extract(day FROM day) END,
          calls_completed = CASE WHEN extract(isodow FROM day) = 7 THEN 0 ELSE 20 END,
          calls_missed = CASE WHEN extract(isodow FROM day) = 7 THEN 0 ELSE 5 END,
          feedback_responses = 12, feedback_promoters = 6, feedback_detractors = 3,
          theme_staff_positive = 2, theme_price_negative = 1
        WHERE organization_id = '%1$s';
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
          created_at, is_demo)
        VALUES ('%1$s', 'first', '%2$s', '%2$s', 'missed', '%2$s', false);
        INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at,
          is_demo)
        VALUES ('%1$s', 'first', '%2$s', '%2$s', false)"""
            .formatted(organization.id(), first + "T12:00:00Z"));
    return this;
  }

  CountedDays without(String day) {
    postgres.execute(
        "DELETE FROM daybrief.daily_facts WHERE organization_id = '%s' AND day = '%s'"
            .formatted(organization.id(), day));
    return this;
  }
}

package dev.daybrief.app;

import dev.daybrief.day.Organization;
import dev.daybrief.postgres.TestDatabase;

/// Briefs as rows, a line at a time.
record StoredLines(TestDatabase postgres, Organization organization) {

  /// Nothing is left of any organisation.
  static void forgetAll(TestDatabase postgres) {
    postgres.execute("TRUNCATE daybrief.briefs, daybrief.brief_items, daybrief.item_feedback");
  }

  /// @param current whether it is the newest revision
  StoredLines brief(String day, int revision, boolean current) {
    postgres.execute(
        """
        INSERT INTO daybrief.briefs VALUES ('%s', '%s', %d, %b, 'UTC', '2026-11-18T00:15:04Z', 1,
          '', '[]', '{}')"""
            .formatted(organization.id(), day, revision, current));
    return this;
  }

  /// @param line priority, kind, metric, title, description, label, tone
  StoredLines line(String day, int revision, String... line) {
    postgres.execute(
        """
        INSERT INTO daybrief.brief_items (organization_id, day, revision, priority, kind, title,
          description, count, label, tone, written_by, receipt)
        VALUES ('%s', '%s', %d, %s, '%s', '%s', '%s', 10 * %4$s, '%s', '%s', 'counted',
          '{"metric": "%s"}')"""
            .formatted(
                organization.id(),
                day,
                revision,
                line[0],
                line[1],
                line[3],
                line[4],
                line[5],
                line[6],
                line[2]));
    return this;
  }
}

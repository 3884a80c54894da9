package dev.daybrief.postgres.brief;

import dev.daybrief.brief.RunLedger;
import dev.daybrief.postgres.Database;
import java.util.Comparator;
import java.util.List;

/// The newest attempt at each organisation-day, in PostgreSQL.
public final class PostgresRunLedger implements RunLedger {

  private static final String RECORD =
      """
      INSERT INTO daybrief.runs (organization_id, day, attempts, outcome, problem, finished_at)
      SELECT organization_id, day, 1, outcome, problem, clock_timestamp()
      FROM unnest(:organizations::uuid[], :days::date[], :outcomes::text[], :problems::text[])
        AS r (organization_id, day, outcome, problem)
      ON CONFLICT (organization_id, day) DO UPDATE SET
        attempts = runs.attempts + 1, outcome = excluded.outcome,
        problem = excluded.problem, finished_at = excluded.finished_at""";

  private final Database database;

  public PostgresRunLedger(Database database) {
    this.database = database;
  }

  @Override
  public void record(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    List<Entry> rows = inOrder(entries);
    database.inTenants(
        rows.stream().map(Entry::organization).distinct().toList(),
        handle ->
            handle
                .createUpdate(RECORD)
                .bind(
                    "organizations", TextColumn.of(rows, entry -> entry.organization().toString()))
                .bind("days", TextColumn.of(rows, entry -> entry.date().toString()))
                .bind("outcomes", TextColumn.of(rows, entry -> entry.outcome().word()))
                .bind("problems", TextColumn.of(rows, Entry::problem))
                .execute());
  }

  /// Two processes that record the same days never wait for each other in a circle.
  private static List<Entry> inOrder(List<Entry> entries) {
    return entries.stream()
        .sorted(Comparator.comparing(Entry::organization).thenComparing(Entry::date))
        .toList();
  }
}

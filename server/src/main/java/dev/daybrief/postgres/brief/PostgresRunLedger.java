package dev.daybrief.postgres.brief;

import dev.daybrief.brief.RunLedger;
import dev.daybrief.postgres.Column;
import dev.daybrief.postgres.Database;
import java.util.List;

/// The newest attempt at each organisation-day, in PostgreSQL.
public final class PostgresRunLedger implements RunLedger {

  /// In order: two processes that record the same days never wait for each other in a circle.
  private static final String RECORD =
      """
      INSERT INTO daybrief.runs (organization_id, day, attempts, outcome, problem, finished_at)
      SELECT organization_id, day, count(*), (array_agg(outcome ORDER BY place DESC))[1],
        (array_agg(problem ORDER BY place DESC))[1], clock_timestamp()
      FROM unnest(?::uuid[], ?::date[], ?::text[], ?::text[]) WITH ORDINALITY
        AS r (organization_id, day, outcome, problem, place)
      GROUP BY organization_id, day
      ORDER BY organization_id, day
      ON CONFLICT (organization_id, day) DO UPDATE SET
        attempts = runs.attempts + excluded.attempts, outcome = excluded.outcome,
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
    database.inTenants(
        entries.stream().map(Entry::organization).distinct().toList(),
        handle ->
            Column.write(
                handle.getConnection(),
                RECORD,
                entries,
                List.of(
                    Column.uuid(entry -> entry.organization().value()),
                    Column.date(Entry::date),
                    Column.text(entry -> entry.outcome().word()),
                    Column.text(Entry::problem))));
  }
}

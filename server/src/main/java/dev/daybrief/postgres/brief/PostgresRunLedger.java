package dev.daybrief.postgres.brief;

import dev.daybrief.brief.RunLedger;
import dev.daybrief.postgres.Database;
import java.util.Comparator;
import java.util.List;

/// The newest attempt at each organisation-day, in PostgreSQL.
public final class PostgresRunLedger implements RunLedger {

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
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO daybrief.runs
                    (organization_id, day, attempts, outcome, problem, finished_at)
                  VALUES (:organization, :day, 1, :outcome, :problem, clock_timestamp())
                  ON CONFLICT (organization_id, day) DO UPDATE SET
                    attempts = runs.attempts + 1, outcome = excluded.outcome,
                    problem = excluded.problem, finished_at = excluded.finished_at""");
          for (Entry entry : inOrder(entries)) {
            batch
                .bind("organization", entry.organization().value())
                .bind("day", entry.date())
                .bind("outcome", entry.outcome().word())
                .bind("problem", entry.problem())
                .add();
          }
          return batch.execute();
        });
  }

  /// Two processes that record the same days never wait for each other in a circle.
  private static List<Entry> inOrder(List<Entry> entries) {
    return entries.stream()
        .sorted(Comparator.comparing(Entry::organization).thenComparing(Entry::date))
        .toList();
  }
}

package dev.daybrief.postgres.briefs;

import dev.daybrief.postgres.Columns;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseFault;
import dev.daybrief.brief.RunLedger;
import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// The newest attempt at each organisation-day, in the table runs.
public final class PostgresRunLedger implements RunLedger {

  private static final String RECORD =
      """
      INSERT INTO daybrief.runs AS r (organization_id, day, attempts, outcome, problem)
      SELECT organization_id, day, 1, outcome, problem
      FROM unnest(?::uuid[], ?::date[], ?::text[], ?::text[])
        AS w (organization_id, day, outcome, problem)
      ORDER BY organization_id, day
      ON CONFLICT (organization_id, day) DO UPDATE SET attempts = r.attempts + 1,
        outcome = excluded.outcome, problem = excluded.problem, finished_at = clock_timestamp()""";

  private final Database database;

  public PostgresRunLedger(Database database) {
    this.database = database;
  }

  @Override
  public void record(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    List<OrganizationId> organizations =
        entries.stream().map(Entry::organization).distinct().toList();
    database.inTenants(
        organizations,
        handle -> {
          try {
            return record(handle.getConnection(), entries);
          } catch (SQLException e) {
            throw new DatabaseFault(entries.size() + " outcomes cannot be stored", e);
          }
        });
  }

  private static int record(Connection connection, List<Entry> entries) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
      statement.setArray(
          1, Columns.of(connection, "uuid", entries, entry -> entry.organization().value()));
      statement.setArray(
          2, Columns.of(connection, "date", entries, entry -> entry.date().toString()));
      statement.setArray(3, Columns.of(connection, "text", entries, Entry::outcome));
      statement.setArray(4, Columns.of(connection, "text", entries, Entry::problem));
      return statement.executeUpdate();
    }
  }
}

package dev.daybrief.postgres.operation;

import dev.daybrief.access.AuditLog;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.prompt.EgressBook.Spend;
import dev.daybrief.prompt.SpendBook;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/// What models took over all organisations, in PostgreSQL.
public final class PostgresSpendBook implements SpendBook {

  /// Whose row of the spend is the installation's.
  private static final OrganizationId INSTALLATION = AuditLog.INSTALLATION;

  private final Database database;

  public PostgresSpendBook(Database database) {
    this.database = database;
  }

  @Override
  public List<SpentDay> days(LocalDate from, LocalDate to) {
    return database.inInstallation(
        handle ->
            handle
                .createQuery("SELECT * FROM daybrief.installation_usage(:from, :to)")
                .bind("from", from)
                .bind("to", to)
                .map(PostgresSpendBook::day)
                .list());
  }

  private static SpentDay day(ResultSet row, StatementContext context) throws SQLException {
    Long latency = row.getObject("latency_ms", Long.class);
    return new SpentDay(
        row.getObject("day", LocalDate.class),
        row.getLong("requests"),
        row.getLong("answered"),
        new Spend(
            row.getLong("input_tokens"),
            row.getLong("output_tokens"),
            row.getBigDecimal("cost"),
            row.getLong("unpriced"),
            latency == null ? null : Duration.ofMillis(latency)));
  }

  @Override
  public Held held(LocalDate day) {
    return database.inTenant(
        INSTALLATION,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT tokens, cost FROM daybrief.model_spend
                    WHERE organization_id = :installation AND spent_on = :day""")
                .bind("installation", INSTALLATION.value())
                .bind("day", day)
                .map((row, _) -> new Held(row.getLong("tokens"), row.getBigDecimal("cost")))
                .findOne()
                .orElse(new Held(0, BigDecimal.ZERO)));
  }
}

package dev.daybrief.postgres.operation;

import dev.daybrief.brief.NightBook;
import dev.daybrief.brief.StoredRun.Reason;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.PostgresOrganizations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Nights over all organisations, counted by functions that give nothing else.
public final class PostgresNightBook implements NightBook {

  private static final String ENDS = "(:zones::text[], :dates::date[], :ends::timestamptz[]";

  private static final String NIGHTS =
      """
      SELECT day, published, rule_based, failed, parked, waiting,
        extract(epoch FROM median_delay) AS median, extract(epoch FROM longest_delay) AS longest
      FROM daybrief.nights"""
          + ENDS
          + ")";

  private static final String OPEN =
      "SELECT * FROM daybrief.open_nights" + ENDS + ", :after, :most)";

  private final Database database;
  private final InstantSource clock;

  public PostgresNightBook(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Night> nights(LocalDate first, LocalDate last) {
    return database.inInstallation(
        handle ->
            Ends.over(handle, first, last, clock.instant())
                .bind(handle.createQuery(NIGHTS))
                .map(PostgresNightBook::night)
                .list());
  }

  private static Night night(ResultSet row, StatementContext context) throws SQLException {
    return new Night(
        row.getObject("day", LocalDate.class),
        new Counts(
            row.getLong("published"),
            row.getLong("rule_based"),
            row.getLong("failed"),
            row.getLong("parked"),
            row.getLong("waiting")),
        delay(row));
  }

  private static @Nullable Delay delay(ResultSet row) throws SQLException {
    return row.getObject("median") == null
        ? null
        : new Delay(seconds(row, "median"), seconds(row, "longest"));
  }

  private static Duration seconds(ResultSet row, String column) throws SQLException {
    return Duration.ofSeconds(Math.max(0, Math.round(row.getDouble(column))));
  }

  @Override
  public List<Open> open(LocalDate night, String after, int most) {
    return database.inInstallation(
        handle ->
            Ends.over(handle, night, night, clock.instant())
                .bind(handle.createQuery(OPEN))
                .bind("after", after)
                .bind("most", most)
                .map(PostgresNightBook::open)
                .list());
  }

  private static Open open(ResultSet row, StatementContext context) throws SQLException {
    return new Open(
        PostgresOrganizations.organization(row, context),
        row.getString("state").equals("failed") ? failure(row) : null,
        row.getObject("next_try", OffsetDateTime.class).toInstant());
  }

  private static Failure failure(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new Failure(
        reason == null ? null : Reason.valueOf(reason.toUpperCase(Locale.ROOT)),
        row.getInt("attempts"),
        row.getObject("tried_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public Backlog backlog() {
    return database.inInstallation(
        handle ->
            Ends.newest(handle, clock.instant())
                .bindDates(
                    handle.createQuery(
                        "SELECT * FROM daybrief.installation_state(:zones::text[], :dates::date[])"))
                .map(
                    (row, _) ->
                        new Backlog(
                            row.getLong("organizations"),
                            row.getLong("due"),
                            instant(row, "due_since"),
                            row.getLong("parked"),
                            row.getObject("oldest_day", LocalDate.class)))
                .one());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

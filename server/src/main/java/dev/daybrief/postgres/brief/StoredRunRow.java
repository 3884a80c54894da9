package dev.daybrief.postgres.brief;

import dev.daybrief.brief.RunLedger.Outcome;
import dev.daybrief.brief.StoredRun;
import dev.daybrief.brief.StoredRun.Asker;
import dev.daybrief.brief.StoredRun.Counts;
import dev.daybrief.brief.StoredRun.Day;
import dev.daybrief.brief.StoredRun.Reason;
import dev.daybrief.brief.StoredRun.State;
import dev.daybrief.brief.StoredRun.Times;
import dev.daybrief.brief.StoredRun.Trigger;
import dev.daybrief.brief.StoredRun.Wish;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Runs and their days as rows.
final class StoredRunRow {

  private static final String ADD_DAYS =
      """
      INSERT INTO daybrief.stored_run_days (organization_id, run_id, day, outcome, reason)
      SELECT organization_id, run_id, day, outcome, reason
      FROM unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[])
        AS d (organization_id, run_id, day, outcome, reason)""";

  private static final String COUNT =
      """
      UPDATE daybrief.stored_runs r SET told_at = clock_timestamp(),
        published = r.published + d.published, revised = r.revised + d.revised,
        unchanged = r.unchanged + d.unchanged, failed = r.failed + d.failed,
        state = CASE WHEN r.published + r.revised + r.unchanged + r.failed + d.told < days THEN state
          WHEN r.failed + d.failed > 0 THEN 'failed' ELSE 'done' END,
        finished_at = CASE WHEN r.published + r.revised + r.unchanged + r.failed + d.told < days
          THEN finished_at ELSE clock_timestamp() END
      FROM (
        SELECT organization_id, run_id, count(*) AS told,
          count(*) FILTER (WHERE outcome = 'published') AS published,
          count(*) FILTER (WHERE outcome = 'revised') AS revised,
          count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged,
          count(*) FILTER (WHERE outcome = 'failed') AS failed
        FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS o (organization_id, run_id, outcome)
        GROUP BY organization_id, run_id) d
      WHERE r.organization_id = d.organization_id AND r.run_id = d.run_id""";

  static <S extends SqlStatement<S>> S bind(
      S statement, UUID id, OrganizationId organization, Wish wish) {
    return statement
        .bind("organization", organization.value())
        .bind("id", id)
        .bind("trigger", wish.asker().trigger().word())
        .bind("member", wish.asker().member())
        .bind("first", wish.first())
        .bind("last", wish.last())
        .bind("days", wish.days());
  }

  static UUID[] ids(List<OrganizationId> organizations) {
    return organizations.stream().map(OrganizationId::value).toArray(UUID[]::new);
  }

  /// Writes days that are over, and counts them.
  static int add(Handle handle, UUID id, List<Day> days) {
    Column<Day> organization = Column.uuid(day -> day.organization().value());
    Column<Day> run = Column.uuid(_ -> id);
    Column<Day> outcome = Column.text(day -> day.outcome().word());
    Connection connection = handle.getConnection();
    Column.write(
        connection,
        ADD_DAYS,
        days,
        List.of(
            organization, run, Column.date(Day::date), outcome, Column.text(StoredRunRow::reason)));
    return Column.write(connection, COUNT, days, List.of(organization, run, outcome));
  }

  private static @Nullable String reason(Day day) {
    Reason reason = day.reason();
    return reason == null ? null : reason.word();
  }

  static StoredRun run(ResultSet row) throws SQLException {
    return new StoredRun(
        row.getObject("run_id", UUID.class),
        new Wish(
            new Asker(
                Trigger.valueOf(row.getString("triggered_by").toUpperCase(Locale.ROOT)),
                row.getObject("member_id", UUID.class)),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getInt("days")),
        State.valueOf(row.getString("known_state").toUpperCase(Locale.ROOT)),
        new Counts(
            row.getInt("published"),
            row.getInt("revised"),
            row.getInt("unchanged"),
            row.getInt("failed")),
        new Times(
            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
            instant(row, "started_at"),
            instant(row, "finished_at")));
  }

  static Day day(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new Day(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        row.getObject("day", LocalDate.class),
        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
        reason == null ? null : Reason.valueOf(reason.toUpperCase(Locale.ROOT)));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private StoredRunRow() {}
}

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Runs and their days as rows.
final class StoredRunRow {

  private static final String ADD_DAY =
      """
      INSERT INTO daybrief.stored_run_days (organization_id, run_id, day, outcome, reason)
      VALUES (:organization, :id, :day, :outcome, :reason)""";

  private static final String COUNT =
      """
      UPDATE daybrief.stored_runs SET told_at = clock_timestamp(),
        published = published + :published, revised = revised + :revised,
        unchanged = unchanged + :unchanged, failed = failed + :failed,
        state = CASE WHEN published + revised + unchanged + failed + :all < days THEN state
          WHEN failed + :failed > 0 THEN 'failed' ELSE 'done' END,
        finished_at = CASE WHEN published + revised + unchanged + failed + :all < days
          THEN finished_at ELSE clock_timestamp() END
      WHERE organization_id = :organization AND run_id = :id""";

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
  static int[] add(Handle handle, UUID id, List<Day> days) {
    var rows = handle.prepareBatch(ADD_DAY);
    for (Day day : days) {
      Reason reason = day.reason();
      rows.bind("organization", day.organization().value())
          .bind("id", id)
          .bind("day", day.date())
          .bind("outcome", day.outcome().word())
          .bind("reason", reason == null ? null : reason.word())
          .add();
    }
    rows.execute();
    var counts = handle.prepareBatch(COUNT);
    byOrganization(days)
        .forEach(
            (organization, theirs) -> {
              counts.bind("organization", organization.value()).bind("id", id);
              for (Outcome outcome : Outcome.values()) {
                counts.bind(outcome.word(), count(theirs, outcome));
              }
              counts.bind("all", theirs.size()).add();
            });
    return counts.execute();
  }

  private static Map<OrganizationId, List<Day>> byOrganization(List<Day> days) {
    return days.stream()
        .collect(
            Collectors.groupingBy(
                Day::organization,
                () -> new TreeMap<>(Comparator.<OrganizationId>naturalOrder()),
                Collectors.toList()));
  }

  private static int count(List<Day> days, Outcome outcome) {
    return (int) days.stream().filter(day -> day.outcome() == outcome).count();
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

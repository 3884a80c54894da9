package dev.daybrief.postgres.brief;

import dev.daybrief.brief.StoredRun.Asker;
import dev.daybrief.brief.StoredRun.Wish;
import dev.daybrief.brief.ViewBook;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Looks in PostgreSQL, as runs.
public final class PostgresViewBook implements ViewBook {

  private static final String NO_BRIEF =
      """
      NOT EXISTS (
          SELECT FROM daybrief.briefs
          WHERE organization_id = :organization AND day = :first AND current)""";

  /// Whoever tries at the same time waits here, and finds the new run then.
  private static final String GIVE_WAY =
      """
      DELETE FROM daybrief.stored_runs
      WHERE organization_id = :organization AND first_day = :first AND triggered_by = 'view'
        AND asked_at < clock_timestamp() - interval '5 minutes'
        AND (finished_at IS NOT NULL OR told_at < clock_timestamp() - interval '1 minute') AND\s"""
          + NO_BRIEF;

  private static final String BEGIN =
      """
      INSERT INTO daybrief.stored_runs (organization_id, run_id, triggered_by, member_id, first_day,
        last_day, days, state, started_at)
      SELECT :organization, :id, :trigger, :member::uuid, :first, :last, :days, 'running',
        clock_timestamp()
      WHERE :dueAt <= clock_timestamp()
        AND %s
        AND (:outdatedAt > clock_timestamp()
          OR EXISTS (
            SELECT FROM daybrief.calls
            WHERE organization_id = :organization AND NOT removed AND NOT is_demo
              AND occurred_at < :end)
          OR EXISTS (
            SELECT FROM daybrief.feedback
            WHERE organization_id = :organization AND NOT removed AND NOT is_demo
              AND created_at < :end)
          OR EXISTS (
            SELECT FROM daybrief.service_records
            WHERE organization_id = :organization AND NOT removed AND NOT is_demo
              AND created_at < :end))
      ON CONFLICT (organization_id, first_day) WHERE triggered_by = 'view' DO NOTHING"""
          .formatted(NO_BRIEF);

  private final Database database;

  public PostgresViewBook(Database database) {
    this.database = database;
  }

  @Override
  public boolean begin(UUID id, OrganizationId organization, Viewed day) {
    return database.inTenant(organization, handle -> begin(handle, id, organization, day));
  }

  private static boolean begin(Handle handle, UUID id, OrganizationId organization, Viewed day) {
    handle
        .createUpdate(GIVE_WAY)
        .bind("organization", organization.value())
        .bind("first", day.date())
        .execute();
    var wish = Wish.of(Asker.VIEW, List.of(day.date()));
    return bind(StoredRunRow.bind(handle.createUpdate(BEGIN), id, organization, wish), day)
            .execute()
        == 1;
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Viewed day) {
    return statement
        .bind("end", time(day.end()))
        .bind("dueAt", time(day.dueAt()))
        .bind("outdatedAt", time(day.outdatedAt()));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

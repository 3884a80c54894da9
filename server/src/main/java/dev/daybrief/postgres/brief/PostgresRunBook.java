package dev.daybrief.postgres.brief;

import dev.daybrief.access.Act;
import dev.daybrief.access.Actor;
import dev.daybrief.access.Deed;
import dev.daybrief.brief.RunBook;
import dev.daybrief.brief.StoredRun;
import dev.daybrief.brief.StoredRun.Day;
import dev.daybrief.brief.StoredRun.State;
import dev.daybrief.brief.StoredRun.Trigger;
import dev.daybrief.brief.StoredRun.Wish;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Column;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.audit.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Runs in PostgreSQL, for 90 days; a member's wish leaves the newest 1,000 of the organisation.
public final class PostgresRunBook implements RunBook {

  private static final Duration KEPT = Duration.ofDays(90);
  private static final int MOST = 1_000;

  /// Organisations written in one transaction: row security compares each row with all of them.
  private static final int GROUP = 100;

  private static final String OPEN = "state IN ('queued', 'running')";

  /// One minute: many times the pause between two signs of life.
  private static final String SILENT = "told_at < clock_timestamp() - interval '1 minute'";

  private static final String SELECT =
      """
      SELECT *, CASE WHEN %s AND %s THEN 'interrupted' ELSE state END AS known_state
      FROM daybrief.stored_runs WHERE organization_id = :organization\s"""
          .formatted(OPEN, SILENT);

  private static final String PRUNE =
      """
      DELETE FROM daybrief.stored_runs
      WHERE organization_id = :organization AND (run_id < :oldest OR run_id < (
        SELECT run_id FROM daybrief.stored_runs WHERE organization_id = :organization
        ORDER BY run_id DESC OFFSET :most LIMIT 1))""";

  private static final String QUEUE =
      """
      INSERT INTO daybrief.stored_runs (organization_id, run_id, triggered_by, member_id, first_day,
        last_day, days, state)
      VALUES (:organization, :id, :trigger, :member::uuid, :first, :last, :days, 'queued')
      ON CONFLICT (organization_id, first_day, last_day)
        WHERE state IN ('queued', 'running') AND triggered_by = 'member' DO NOTHING""";

  private static final String BEGIN =
      """
      INSERT INTO daybrief.stored_runs (organization_id, run_id, triggered_by, member_id, first_day,
        last_day, days, state, started_at)
      SELECT organization_id, run_id, trigger, member, first, last, days, 'running',
        clock_timestamp()
      FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::date[], ?::date[], ?::integer[])
        AS r (organization_id, run_id, trigger, member, first, last, days)""";

  private static final String TELL =
      """
      UPDATE daybrief.stored_runs SET told_at = clock_timestamp()
      WHERE organization_id = ANY (?) AND run_id = ? AND state IN ('queued', 'running')""";

  private static final String BREAK_OFF =
      """
      UPDATE daybrief.stored_runs SET state = ?, finished_at = clock_timestamp()
      WHERE organization_id = ANY (?) AND run_id = ? AND state IN ('queued', 'running')""";

  private final Database database;

  public PostgresRunBook(Database database) {
    this.database = database;
  }

  @Override
  public UUID queue(UUID id, OrganizationId organization, Wish wish) {
    return database.inTenant(
        organization,
        handle -> {
          handle.execute(
              "UPDATE daybrief.stored_runs SET state = 'interrupted', finished_at = told_at"
                  + (" WHERE organization_id = ? AND " + OPEN + " AND " + SILENT),
              organization.value());
          prune(handle, organization);
          int queued =
              StoredRunRow.bind(handle.createUpdate(QUEUE), id, organization, wish).execute();
          if (queued == 1) {
            String subject = id + " " + wish.first() + " " + wish.last();
            AuditTrail.done(handle, organization, Act.RUN_ASK, subject);
          }
          return queued == 1
              ? id
              : open(handle, organization, wish.first(), wish.last())
                  .map(StoredRun::id)
                  .orElseThrow(() -> new IllegalStateException("a run ended meanwhile: " + id));
        });
  }

  private static void prune(Handle handle, OrganizationId organization) {
    handle
        .createUpdate(PRUNE)
        .bind("organization", organization.value())
        .bind("oldest", oldest())
        .bind("most", MOST)
        .execute();
  }

  /// The id of a run begins with its time.
  private static UUID oldest() {
    return new UUID(Instant.now().minus(KEPT).toEpochMilli() << 16, 0);
  }

  @Override
  public void begin(UUID id, Map<OrganizationId, Wish> wishes) {
    inGroups(
        wishes.keySet(),
        group ->
            database.inTenants(
                group,
                handle -> {
                  handle.execute(
                      "DELETE FROM daybrief.stored_runs WHERE organization_id = ANY (?) AND run_id < ?",
                      StoredRunRow.ids(group),
                      oldest());
                  int begun = begin(handle, id, group, wishes);
                  group.forEach(one -> tellOfOperator(handle, id, one, wishes.get(one)));
                  return begun;
                }));
  }

  private static int begin(
      Handle handle, UUID id, List<OrganizationId> group, Map<OrganizationId, Wish> wishes) {
    Function<OrganizationId, Wish> wish = one -> Objects.requireNonNull(wishes.get(one));
    return Column.write(
        handle.getConnection(),
        BEGIN,
        group,
        List.of(
            Column.uuid(OrganizationId::value),
            Column.uuid(_ -> id),
            Column.text(one -> wish.apply(one).asker().trigger().word()),
            Column.uuid(one -> wish.apply(one).asker().member()),
            Column.date(one -> wish.apply(one).first()),
            Column.date(one -> wish.apply(one).last()),
            Column.integer(one -> wish.apply(one).days())));
  }

  /// Whoever comes from outside is written down where it is seen.
  private static void tellOfOperator(
      Handle handle, UUID id, OrganizationId organization, @Nullable Wish wish) {
    if (wish != null && wish.asker().trigger() == Trigger.OPERATOR) {
      var operator = Actor.operator(Objects.requireNonNull(wish.asker().member()));
      String subject = id + " " + wish.first() + " " + wish.last();
      AuditTrail.write(handle, organization, new Deed(operator, Act.RUN_ASK, subject, true));
    }
  }

  @Override
  public void start(UUID id, OrganizationId organization) {
    database.inTenant(
        organization,
        handle ->
            handle.execute(
                """
                UPDATE daybrief.stored_runs SET state = 'running', started_at = clock_timestamp(),
                  told_at = clock_timestamp()
                WHERE organization_id = ? AND run_id = ? AND state = 'queued'""",
                organization.value(),
                id));
  }

  @Override
  public void tell(UUID id, Collection<OrganizationId> organizations) {
    inGroups(
        organizations,
        group ->
            database.inTenants(group, handle -> handle.execute(TELL, StoredRunRow.ids(group), id)));
  }

  @Override
  public void record(UUID id, List<Day> days) {
    if (!days.isEmpty()) {
      database.inTenants(
          days.stream().map(Day::organization).distinct().toList(),
          handle -> StoredRunRow.add(handle, id, days));
    }
  }

  @Override
  public void breakOff(UUID id, Collection<OrganizationId> organizations, State state) {
    inGroups(
        organizations,
        group ->
            database.inTenants(
                group,
                handle -> handle.execute(BREAK_OFF, state.word(), StoredRunRow.ids(group), id)));
  }

  private static void inGroups(
      Collection<OrganizationId> organizations, Consumer<List<OrganizationId>> work) {
    var sorted = new ArrayList<>(organizations);
    sorted.sort(null);
    for (int from = 0; from < sorted.size(); from += GROUP) {
      work.accept(sorted.subList(from, Math.min(from + GROUP, sorted.size())));
    }
  }

  @Override
  public Optional<StoredRun> findOpen(
      OrganizationId organization, LocalDate first, LocalDate last) {
    return database.inTenant(organization, handle -> open(handle, organization, first, last));
  }

  private static Optional<StoredRun> open(
      Handle handle, OrganizationId organization, LocalDate first, LocalDate last) {
    return handle
        .createQuery(
            SELECT
                + " AND first_day = :first AND last_day = :last AND %s AND NOT %s"
                    .formatted(OPEN, SILENT)
                + " ORDER BY run_id LIMIT 1")
        .bind("organization", organization.value())
        .bind("first", first)
        .bind("last", last)
        .map((row, _) -> StoredRunRow.run(row))
        .findOne();
  }

  @Override
  public Optional<StoredRun> find(OrganizationId organization, UUID id) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(SELECT + " AND run_id = :id")
                .bind("organization", organization.value())
                .bind("id", id)
                .map((row, _) -> StoredRunRow.run(row))
                .findOne());
  }

  @Override
  public List<StoredRun> list(OrganizationId organization, @Nullable UUID before, int most) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    SELECT
                        + " AND (:before::uuid IS NULL OR run_id < :before::uuid)"
                        + " ORDER BY run_id DESC LIMIT :most")
                .bind("organization", organization.value())
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> StoredRunRow.run(row))
                .list());
  }

  @Override
  public List<Day> listDays(
      OrganizationId organization, UUID id, @Nullable LocalDate after, int most) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT organization_id, day, outcome, reason FROM daybrief.stored_run_days
                    WHERE organization_id = :organization AND run_id = :id
                      AND (:after::date IS NULL OR day > :after::date)
                    ORDER BY day LIMIT :most""")
                .bind("organization", organization.value())
                .bind("id", id)
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> StoredRunRow.day(row))
                .list());
  }
}

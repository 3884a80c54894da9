package dev.daybrief.postgres.sample;

import dev.daybrief.access.Act;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.audit.AuditTrail;
import dev.daybrief.postgres.brief.BriefNews;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.postgres.records.TableStatistics;
import dev.daybrief.record.SampleStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Sample data of organisations. Each transaction holds the row that everybody needs who stores,
/// counts or publishes, so that two at the same time act one after the other, and a brief that is
/// being made of records that go is not published.
public final class PostgresSampleStore implements SampleStore {

  private static final String LOCK =
      "SELECT FROM daybrief.data_versions WHERE organization_id = :organization FOR UPDATE";

  private static final String SINCE =
      "SELECT sample_since FROM daybrief.organizations WHERE organization_id = :organization";

  private static final String HAS_RECORDS =
      """
      SELECT EXISTS (SELECT FROM daybrief.calls WHERE organization_id = :organization)
        OR EXISTS (SELECT FROM daybrief.feedback WHERE organization_id = :organization)
        OR EXISTS (SELECT FROM daybrief.service_records WHERE organization_id = :organization)""";

  private static final String MARK =
      """
      UPDATE daybrief.organizations SET sample_since = :since
      WHERE organization_id = :organization""";

  private static final List<String> RECORDS = List.of("calls", "feedback", "service_records");

  /// Each minimum is read off the index of the days.
  private static final String FIRST_LEFT =
      """
      SELECT least(
        (SELECT min(occurred_at) FROM daybrief.calls
         WHERE organization_id = :organization AND NOT removed AND NOT is_demo),
        (SELECT min(created_at) FROM daybrief.feedback
         WHERE organization_id = :organization AND NOT removed AND NOT is_demo),
        (SELECT min(created_at) FROM daybrief.service_records
         WHERE organization_id = :organization AND NOT removed AND NOT is_demo))""";

  /// Made of records; briefs, their lines, opinions and forecasts go by a function of the owner.
  private static final List<String> MADE = List.of("runs", "daily_facts", "record_changes");

  private static final String FORGET_BRIEFS =
      "SELECT daybrief.forget_made_of_sample(:organization)::text";

  private static final String COUNT_UP =
      """
      UPDATE daybrief.data_versions SET version = version + 1
      WHERE organization_id = :organization""";

  /// Whoever makes briefs of the organisation finds a higher number, and publishes nothing.
  private static final String END_CLAIM =
      """
      UPDATE daybrief.due_briefs
      SET claim = claim + 1, claimed_until = NULL, due_at = clock_timestamp()
      WHERE organization_id = :organization""";

  private static final String STOP_RUNS =
      """
      UPDATE daybrief.stored_runs SET state = 'interrupted', finished_at = clock_timestamp()
      WHERE organization_id = :organization AND state IN ('queued', 'running')""";

  private final Database database;
  private final CallStore calls;
  private final FeedbackStore feedback;
  private final ServiceRecordStore serviceRecords;

  public PostgresSampleStore(
      Database database,
      CallStore calls,
      FeedbackStore feedback,
      ServiceRecordStore serviceRecords) {
    this.database = database;
    this.calls = calls;
    this.feedback = feedback;
    this.serviceRecords = serviceRecords;
  }

  @Override
  public Optional<Instant> since(OrganizationId organization) {
    return database.inTenant(organization, handle -> since(handle, organization));
  }

  private static Optional<Instant> since(Handle handle, OrganizationId organization) {
    return instant(handle, organization, SINCE);
  }

  private static Optional<Instant> instant(Handle handle, OrganizationId organization, String sql) {
    return handle
        .createQuery(sql)
        .bind("organization", organization.value())
        .mapTo(OffsetDateTime.class)
        .findOne()
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public boolean load(OrganizationId organization, Instant since, SampleRecords records) {
    boolean loaded =
        database.inTenant(
            organization,
            handle -> {
              lock(handle, organization);
              if (since(handle, organization).isEmpty()) {
                if (hasRecords(handle, organization)) {
                  return false;
                }
                mark(handle, organization, Optional.of(since));
                forgetMade(handle, organization);
              }
              calls.store(handle, organization, records.calls());
              feedback.store(handle, organization, records.feedback());
              serviceRecords.store(handle, organization, records.serviceRecords());
              AuditTrail.done(handle, organization, Act.SAMPLE_LOAD, "");
              return true;
            });
    if (loaded) {
      TableStatistics.take(database);
    }
    return loaded;
  }

  @Override
  public Optional<Left> remove(OrganizationId organization) {
    return database.inTenant(
        organization,
        handle -> {
          lock(handle, organization);
          if (since(handle, organization).isEmpty()) {
            return Optional.empty();
          }
          RECORDS.forEach(
              table ->
                  delete(handle, organization, table, " AND starts_with(external_id, :prefix)"));
          forgetMade(handle, organization);
          mark(handle, organization, Optional.empty());
          AuditTrail.done(handle, organization, Act.SAMPLE_REMOVE, "");
          return Optional.of(new Left(instant(handle, organization, FIRST_LEFT)));
        });
  }

  private static void lock(Handle handle, OrganizationId organization) {
    // Many of the organisation's rows are few of the table's.
    handle.execute("SET LOCAL enable_seqscan = off");
    handle.createQuery(LOCK).bind("organization", organization.value()).mapToMap().one();
  }

  private static boolean hasRecords(Handle handle, OrganizationId organization) {
    return handle
        .createQuery(HAS_RECORDS)
        .bind("organization", organization.value())
        .mapTo(Boolean.class)
        .one();
  }

  /// Briefs made of other records than there are now go, and those made of none.
  private static void forgetMade(Handle handle, OrganizationId organization) {
    handle
        .createQuery(FORGET_BRIEFS)
        .bind("organization", organization.value())
        .mapTo(String.class)
        .one();
    MADE.forEach(table -> delete(handle, organization, table, ""));
  }

  private static void mark(Handle handle, OrganizationId organization, Optional<Instant> since) {
    update(handle, organization, COUNT_UP);
    update(handle, organization, END_CLAIM);
    update(handle, organization, STOP_RUNS);
    handle
        .createUpdate(MARK)
        .bind("organization", organization.value())
        .bind("since", since.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null))
        .execute();
    PostgresOrganizations.tellChanged(handle, organization);
    BriefNews.tellEmptied(handle, organization);
  }

  private static void delete(
      Handle handle, OrganizationId organization, String table, String condition) {
    handle
        .createUpdate(
            "DELETE FROM daybrief." + table + " WHERE organization_id = :organization" + condition)
        .bind("organization", organization.value())
        .bindMap(condition.isEmpty() ? Map.of() : Map.of("prefix", PREFIX))
        .execute();
  }

  private static void update(Handle handle, OrganizationId organization, String sql) {
    handle.createUpdate(sql).bind("organization", organization.value()).execute();
  }
}

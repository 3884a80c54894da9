package dev.daybrief.postgres.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefStore.Publication;
import dev.daybrief.brief.Claims;
import dev.daybrief.brief.SomeBriefs;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.brief.PostgresDueBook;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.Customer;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.RecordVersion;
import dev.daybrief.record.SampleStore;
import dev.daybrief.record.SampleStore.Left;
import dev.daybrief.record.SampleStore.SampleRecords;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.record.ServiceStatus;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSampleStoreTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final Instant SINCE = Instant.parse("2026-11-17T08:00:00Z");
  private static final Instant AT = Instant.parse("2026-11-16T10:00:00Z");

  private final RecordRows rows = new RecordRows(postgres);
  private Organization ours = SomeBriefs.organization();
  private Organization theirs = SomeBriefs.organization();

  @BeforeEach
  void begin() {
    ours = rows.organization("ours-" + UUID.randomUUID(), "Europe/Berlin");
    theirs = rows.organization("theirs-" + UUID.randomUUID(), "Europe/Berlin");
  }

  private static PostgresSampleStore store() {
    return new PostgresSampleStore(
        postgres.database(),
        new CallStore(postgres.database()),
        new FeedbackStore(postgres.database(), new ThemeReader(Taxonomy.standard())),
        new ServiceRecordStore(postgres.database()));
  }

  private static RecordVersion version(String id) {
    return new RecordVersion(SampleStore.PREFIX + id, AT, null, false);
  }

  private static SampleRecords records() {
    var customer = new Customer(null, null, null);
    return new SampleRecords(
        List.of(
            new CallRecord(
                version("call"),
                CallStatus.READY,
                new CallRecord.Times(AT, AT, null, null),
                new CallRecord.Context(null, customer, null, null, null),
                new CallRecord.Result(null, null, null, null, null))),
        List.of(new FeedbackRecord(version("feedback"), AT, null, 9, null)),
        List.of(
            new ServiceRecord(
                version("service"),
                ServiceStatus.SCHEDULED,
                new ServiceRecord.Times(AT, AT, null),
                new ServiceRecord.Context(customer, null, null, null),
                null)));
  }

  /// How many rows of the organisation each table holds that records are kept in or made into.
  private static String counts(Organization organization) {
    return String.valueOf(
        postgres.text(
            """
            SELECT string_agg(n::text, ' ' ORDER BY place) FROM (
              SELECT 1 AS place, count(*) AS n FROM daybrief.calls WHERE organization_id = '%1$s'
              UNION ALL SELECT 2, count(*) FROM daybrief.feedback WHERE organization_id = '%1$s'
              UNION ALL SELECT 3, count(*) FROM daybrief.service_records WHERE organization_id = '%1$s'
              UNION ALL SELECT 4, count(*) FROM daybrief.daily_facts WHERE organization_id = '%1$s'
              UNION ALL SELECT 5, count(*) FROM daybrief.briefs WHERE organization_id = '%1$s'
              UNION ALL SELECT 6, count(*) FROM daybrief.brief_items WHERE organization_id = '%1$s'
              UNION ALL SELECT 7, count(*) FROM daybrief.forecasts WHERE organization_id = '%1$s'
              UNION ALL SELECT 8, count(*) FROM daybrief.item_feedback WHERE organization_id = '%1$s'
              UNION ALL SELECT 9, count(*) FROM daybrief.runs WHERE organization_id = '%1$s') t"""
                .formatted(organization.id())));
  }

  /// One of each that is made of records.
  private static void make(Organization organization) {
    postgres.execute(
        """
        INSERT INTO daybrief.briefs VALUES ('%1$s', '2026-11-16', 1, true, 'UTC', now(), 1, '',
          '[]', '{}');
        INSERT INTO daybrief.brief_items VALUES ('%1$s', '2026-11-16', 1, 1, '', '', '', 1, '',
          '', '', null, '{}');
        INSERT INTO daybrief.runs VALUES ('%1$s', '2026-11-16', 1, '');
        INSERT INTO daybrief.forecasts VALUES ('%1$s', '2026-11-16', '{}', '{}', '{}', '{}',
          '{}', '{}', '{}', '{}');
        INSERT INTO daybrief.item_feedback VALUES ('%1$s', '2026-11-16', 'calm', 'call_volume',
          '%1$s', 'useful', now());
        INSERT INTO daybrief.stored_runs VALUES ('%1$s', '%1$s', 'member', null, '2026-11-16',
          '2026-11-16', 1, 'running');
        """
            .formatted(organization.id()));
    postgres.execute(RecordRows.emptyDay(organization.id(), "2026-11-16"));
  }

  @Test
  void leavesNothingOfTheSampleDataAndAllOfTheOthers() {
    store().load(ours.id(), SINCE, records());
    store().load(theirs.id(), SINCE, records());
    make(ours);
    make(theirs);
    assertThat(counts(ours)).isEqualTo("1 1 1 1 1 1 1 1 1");

    assertThat(store().remove(ours.id())).contains(new Left(Optional.empty()));

    assertThat(counts(ours)).isEqualTo("0 0 0 0 0 0 0 0 0");
    assertThat(counts(theirs)).isEqualTo("1 1 1 1 1 1 1 1 1");
    assertThat(store().since(ours.id())).isEmpty();
    assertThat(store().since(theirs.id())).contains(SINCE);
    assertThat(state(ours)).isEqualTo("interrupted");
    assertThat(state(theirs)).isEqualTo("running");
  }

  private static String state(Organization organization) {
    return String.valueOf(
        postgres.text(
            "SELECT state FROM daybrief.stored_runs WHERE organization_id = '%s'"
                .formatted(organization.id())));
  }

  @Test
  void keepsRecordsThatCameMeanwhile() {
    store().load(ours.id(), SINCE, records());
    rows.call(ours, "real", "completed", "2026-11-15T09:00:00Z");
    rows.call(ours, "daybrief_sample-1", "completed", "2026-11-16T09:00:00Z");
    rows.feedback(ours, "x-daybrief-sample-1", "2026-11-16T09:00:00Z", 3);

    assertThat(store().remove(ours.id()))
        .contains(new Left(Optional.of(Instant.parse("2026-11-15T09:00:00Z"))));

    assertThat(counts(ours)).startsWith("2 1 0");
  }

  @Test
  void goesIntoNoOrganizationThatHasRecords() {
    rows.feedback(ours, "real", "2026-11-16T09:00:00Z", 3);
    make(ours);

    assertThat(store().load(ours.id(), SINCE, records())).isFalse();

    assertThat(counts(ours)).isEqualTo("0 1 0 1 1 1 1 1 1");
    assertThat(store().since(ours.id())).isEmpty();
    assertThat(store().remove(ours.id())).isEmpty();
    assertThat(counts(ours)).isEqualTo("0 1 0 1 1 1 1 1 1");
  }

  /// Those of days without records would make the sample's a correction.
  @Test
  void takesTheBriefsOfEmptyDaysAway() {
    make(ours);

    assertThat(store().load(ours.id(), SINCE, records())).isTrue();

    assertThat(counts(ours)).isEqualTo("1 1 1 0 0 0 0 0 0");
    assertThat(holdsSample()).isTrue();
  }

  private boolean holdsSample() {
    return new PostgresOrganizations(postgres.database()).holdsSample(ours.id());
  }

  @Test
  void isTheSameWhenItIsLoadedTwice() {
    store().load(ours.id(), SINCE, records());
    make(ours);

    assertThat(store().load(ours.id(), SINCE.plusSeconds(60), records())).isTrue();

    assertThat(counts(ours)).isEqualTo("1 1 1 1 1 1 1 1 1");
    assertThat(store().since(ours.id())).contains(SINCE);
  }

  @Test
  void isLoadedAndRemovedByManyAtTheSameTime() throws ExecutionException, InterruptedException {
    Callable<Boolean> load = () -> store().load(ours.id(), SINCE, records());
    Callable<Boolean> remove = () -> store().remove(ours.id()).isPresent();
    try (var workers = Executors.newFixedThreadPool(4)) {
      for (var one : workers.invokeAll(List.of(load, load, load, load))) {
        assertThat(one.get()).isTrue();
      }
      assertThat(counts(ours)).startsWith("1 1 1");
      long removed = 0;
      for (var one : workers.invokeAll(List.of(remove, remove, remove, remove))) {
        removed += one.get() ? 1 : 0;
      }
      assertThat(removed).isEqualTo(1);
    }
    assertThat(counts(ours)).startsWith("0 0 0");
    assertThat(holdsSample()).isFalse();
  }

  @Test
  void keepsABriefOfRemovedRecordsFromBeingPublished() {
    store().load(ours.id(), SINCE, records());
    long version = version();
    store().remove(ours.id());

    var published =
        new PostgresBriefStore(postgres.database())
            .publish(List.of(SomeBriefs.brief(ours, "Of sample records.", version)), Claims.NONE);

    assertThat(published).containsExactly(Publication.OUTDATED);
  }

  private long version() {
    return Long.parseLong(
        String.valueOf(
            postgres.text(
                "SELECT version FROM daybrief.data_versions WHERE organization_id = '%s'"
                    .formatted(ours.id()))));
  }

  /// Else whoever was making its briefs would go on with those of empty days.
  @Test
  void endsTheClaimOfWhoeverMakesItsBriefs() {
    var dues = new PostgresDueBook(postgres.database(), PostgresDueBook.LEASE);
    var store = new PostgresBriefStore(postgres.database());
    store().load(ours.id(), SINCE, records());
    Claims before = dues.claim(List.of(ours.id()));
    store().remove(ours.id());
    List<Brief> briefs = List.of(SomeBriefs.brief(ours, "Of no records.", version()));

    assertThat(store.publish(briefs, before)).containsExactly(Publication.TAKEN);
    Claims after = dues.claim(List.of(ours.id()));
    assertThat(store.publish(briefs, after)).containsExactly(Publication.PUBLISHED);
  }
}

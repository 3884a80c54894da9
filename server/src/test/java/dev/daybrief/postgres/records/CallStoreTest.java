package dev.daybrief.postgres.records;

import static dev.daybrief.postgres.records.SourceCalls.call;
import static dev.daybrief.postgres.records.SourceCalls.removed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.RecordStore.StoredCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallStoreTest {

  @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();

  private final RecordRows rows = new RecordRows(POSTGRES);

  private StoredCounts store(Organization organization, CallRecord... calls) {
    return new CallStore(POSTGRES.database()).store(organization.id(), List.of(calls));
  }

  private static @Nullable String versions(Organization organization) {
    return POSTGRES.text(
        """
        SELECT string_agg(concat_ws(' ', external_id, status, extract(epoch FROM valid_from),
          extract(epoch FROM valid_until), removed, reason), E'\\n' ORDER BY external_id, updated_at)
        FROM daybrief.calls WHERE organization_id = '%s'"""
            .formatted(organization.id()));
  }

  private static @Nullable String dataVersion(Organization organization) {
    return POSTGRES.text(
        "SELECT version FROM daybrief.data_versions WHERE organization_id = '"
            + organization.id()
            + "'");
  }

  private static void countDays(Organization organization) {
    for (int day = 1; day <= 30; day++) {
      POSTGRES.execute(RecordRows.emptyDay(organization.id(), "2026-11-%02d".formatted(day)));
    }
  }

  private static @Nullable String countedDays(Organization organization) {
    return POSTGRES.text(
        "SELECT min(day) || ' to ' || max(day) FROM daybrief.daily_facts WHERE organization_id = '"
            + organization.id()
            + "'");
  }

  @Test
  void keepsEachVersionForItsTime() {
    var shop = rows.organization("versions", "UTC");
    store(shop, call("a", CallStatus.READY, "2026-11-10T10:00:00Z"));
    assertThat(
            store(
                shop,
                call("a", CallStatus.COMPLETED, "2026-11-12T10:00:00Z"),
                call("a", CallStatus.SCHEDULED, "2026-11-11T10:00:00Z")))
        .isEqualTo(new StoredCounts(2, 0, 0));

    assertThat(versions(shop))
        .isEqualTo(
            """
            a ready -Infinity 1794391200.000000 f reason
            a scheduled 1794391200.000000 1794477600.000000 f reason
            a completed 1794477600.000000 Infinity f reason""");
  }

  @Test
  void keepsEverythingTheSourceTold() {
    var shop = rows.organization("whole", "UTC");
    store(shop, call("ä'\"\\\n\t", CallStatus.MISSED, "1900-01-01T00:00:00.123456789Z"));

    assertThat(
            POSTGRES.text(
                """
                SELECT concat_ws('|', external_id, updated_at AT TIME ZONE 'UTC',
                  occurred_at AT TIME ZONE 'UTC', created_at AT TIME ZONE 'UTC', is_demo,
                  customer_name, customer_phone, duration_seconds, direction IS NULL,
                  cost IS NULL, ended_at IS NULL)
                FROM daybrief.calls WHERE organization_id = '%s'"""
                    .formatted(shop.id())))
        .isEqualTo(
            "ä'\"\\\n\t|1900-01-01 00:00:00.123456|2026-11-10 09:00:00|2026-11-10 09:00:00|f|Ada|+491"
                + "|60|t|t|t");
  }

  @Test
  void changesNothingTheSecondTime() {
    var shop = rows.organization("twice", "UTC");
    var told = call("a", CallStatus.READY, "2026-11-10T10:00:00.123456789Z");
    var removal = removed("b", "2026-11-10T10:00:00Z");
    assertThat(store(shop, told, removal)).isEqualTo(new StoredCounts(2, 0, 0));
    countDays(shop);
    String kept = versions(shop);

    assertThat(store(shop, told, removal, told)).isEqualTo(new StoredCounts(0, 0, 3));

    assertThat(versions(shop)).isEqualTo(kept);
    assertThat(dataVersion(shop)).isEqualTo("1");
    assertThat(countedDays(shop)).isEqualTo("2026-11-01 to 2026-11-30");
  }

  @Test
  void letsTheLaterOfTheSameInstantStand() {
    var shop = rows.organization("same-instant", "UTC");
    store(shop, call("a", CallStatus.READY, "2026-11-10T10:00:00Z"));

    assertThat(
            store(
                shop,
                call("a", CallStatus.FAILED, "2026-11-10T10:00:00Z"),
                call("a", CallStatus.MISSED, "2026-11-10T10:00:00.0000009Z")))
        .isEqualTo(new StoredCounts(0, 1, 1));

    assertThat(versions(shop)).isEqualTo("a missed -Infinity Infinity f reason");
    assertThat(dataVersion(shop)).isEqualTo("2");
  }

  @Test
  void removesARecordFromAllItsDays() {
    var shop = rows.organization("removal", "UTC");
    store(shop, call("a", CallStatus.READY, "2026-11-10T10:00:00Z"));
    store(shop, removed("a", "2026-11-11T10:00:00Z"));
    assertThat(
            POSTGRES.text(
                "SELECT bool_and(removed) FROM daybrief.calls WHERE organization_id = '"
                    + shop.id()
                    + "'"))
        .isEqualTo("t");

    store(shop, call("a", CallStatus.MISSED, "2026-11-12T10:00:00Z"));
    assertThat(versions(shop))
        .as("told again after its removal")
        .isEqualTo(
            """
            a ready -Infinity 1794391200.000000 f reason
            a cancelled 1794391200.000000 1794477600.000000 t reason
            a missed 1794477600.000000 Infinity f reason""");
  }

  @Test
  void forgetsTheFactsFromTheFirstTouchedDayOn() {
    var shop = rows.organization("facts", "UTC");
    var elsewhere = rows.organization("facts-elsewhere", "UTC");
    countDays(shop);
    countDays(elsewhere);

    store(shop, call("a", CallStatus.READY, "2026-11-20T10:00:00Z"));

    assertThat(countedDays(shop)).isEqualTo("2026-11-01 to 2026-11-09");
    assertThat(countedDays(elsewhere)).isEqualTo("2026-11-01 to 2026-11-30");
    assertThat(dataVersion(elsewhere)).isEqualTo("0");
  }

  @Test
  void keepsTheFactsOfDaysThatEndedBeforeTheNewVersion() {
    var shop = rows.organization("later", "UTC");
    store(shop, call("a", CallStatus.READY, "2026-11-12T10:00:00Z"));
    countDays(shop);

    store(shop, call("a", CallStatus.COMPLETED, "2026-11-20T10:00:00Z"));
    assertThat(countedDays(shop)).isEqualTo("2026-11-01 to 2026-11-19");
    assertThat(changes(shop)).isEqualTo("2026-11-10 1, 2026-11-20 2");

    store(shop, call("a", CallStatus.MISSED, "2026-11-14T10:00:00Z"));
    assertThat(countedDays(shop)).as("between the two").isEqualTo("2026-11-01 to 2026-11-13");
    assertThat(changes(shop)).isEqualTo("2026-11-10 1, 2026-11-14 3");

    store(shop, call("a", CallStatus.FAILED, "2026-11-11T10:00:00Z"));
    assertThat(countedDays(shop)).as("the first is for ever").isEqualTo("2026-11-01 to 2026-11-09");
    assertThat(changes(shop)).isEqualTo("2026-11-10 4");
  }

  @Test
  void forgetsByTheDayWhereTheOrganizationIs() {
    var honolulu = rows.organization("honolulu", "Pacific/Honolulu");
    var apia = rows.organization("apia", "Pacific/Apia");
    countDays(honolulu);
    countDays(apia);

    store(honolulu, call("a", CallStatus.READY, "2026-11-20T10:00:00Z"));
    store(apia, call("a", CallStatus.READY, "2026-11-20T10:00:00Z"));

    assertThat(countedDays(honolulu)).isEqualTo("2026-11-01 to 2026-11-08");
    assertThat(countedDays(apia)).isEqualTo("2026-11-01 to 2026-11-09");
  }

  private static String changes(Organization organization) {
    return String.valueOf(
        POSTGRES.text(
            """
            SELECT string_agg(first_day || ' ' || version, ', ' ORDER BY first_day)
            FROM daybrief.record_changes WHERE organization_id = '%s'"""
                .formatted(organization.id())));
  }

  @Test
  void forgetsTheFactsOfADayThatARecordHasLeft() {
    var shop = rows.organization("moved", "UTC");
    var told = call("a", CallStatus.MISSED, "2026-11-25T10:00:00Z");
    store(shop, told);
    countDays(shop);
    var later = Instant.parse("2026-11-24T00:00:00Z");

    store(
        shop,
        new CallRecord(
            told.version(),
            told.status(),
            new CallRecord.Times(later, null, later, null),
            told.context(),
            told.result()));

    assertThat(countedDays(shop)).isEqualTo("2026-11-01 to 2026-11-09");
  }

  @Test
  void keepsOrganizationsApart() {
    var ours = rows.organization("ours", "UTC");
    var theirs = rows.organization("theirs", "UTC");
    store(ours, call("a", CallStatus.READY, "2026-11-10T10:00:00Z"));
    store(theirs, call("a", CallStatus.MISSED, "2026-11-11T10:00:00Z"));

    assertThat(versions(ours)).isEqualTo("a ready -Infinity Infinity f reason");
    assertThat(versions(theirs)).isEqualTo("a missed -Infinity Infinity f reason");
  }

  @Test
  void refusesAnOrganizationThatIsNotThere() {
    var nobody = OrganizationId.parse("00000000-0000-7000-8000-0000000000ff");
    assertThatThrownBy(
            () ->
                new CallStore(POSTGRES.database())
                    .store(nobody, List.of(call("a", CallStatus.READY, "2026-11-10T10:00:00Z"))))
        .hasMessageContaining("no organisation " + nobody);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void endsInTheSameRowsHoweverTheVersionsArrive(long seed) {
    var random = new Random(seed);
    var shop = rows.organization("random-" + seed, "UTC");
    var told = new ArrayList<CallRecord>();
    int ids = seed > 6 ? 2 : 3 + random.nextInt(40);
    for (int i = 0; i < 150; i++) {
      told.add(randomCall(random, ids));
    }
    var expected = new TreeMap<String, NavigableMap<Instant, CallRecord>>();
    var store = new CallStore(POSTGRES.database());
    var counts = StoredCounts.NONE;
    for (int from = 0; from < told.size(); ) {
      int until = Math.min(told.size(), from + 1 + random.nextInt(60));
      var batch = told.subList(from, until);
      counts = counts.plus(store.store(shop.id(), batch));
      batch.forEach(
          call ->
              expected
                  .computeIfAbsent(call.version().externalId(), _ -> new TreeMap<>())
                  .put(call.version().updatedAt(), call));
      assertThat(versions(shop)).isEqualTo(text(expected));
      from = until;
    }
    assertThat(counts.added()).isEqualTo(expected.values().stream().mapToLong(Map::size).sum());

    String version = dataVersion(shop);
    var all = expected.values().stream().flatMap(kept -> kept.values().stream()).toList();
    assertThat(store.store(shop.id(), all)).isEqualTo(new StoredCounts(0, 0, all.size()));
    assertThat(versions(shop)).isEqualTo(text(expected));
    assertThat(dataVersion(shop)).isEqualTo(version);
  }

  private static CallRecord randomCall(Random random, int ids) {
    Instant toldAt = Instant.parse(SourceCalls.STARTED).plusSeconds(60L * random.nextInt(40));
    return call(
        "call-" + random.nextInt(ids),
        CallStatus.values()[random.nextInt(CallStatus.values().length)],
        toldAt,
        random.nextInt(5) == 0 ? toldAt : null,
        "reason" + random.nextInt(2));
  }

  /// What the table must say, reckoned without it.
  private static String text(Map<String, NavigableMap<Instant, CallRecord>> records) {
    var lines = new ArrayList<String>();
    records.forEach(
        (id, versions) -> {
          boolean gone = versions.lastEntry().getValue().version().deletedAt() != null;
          versions.forEach(
              (toldAt, call) -> {
                Instant next = versions.higherKey(toldAt);
                boolean first = versions.firstKey().equals(toldAt);
                lines.add(
                    String.join(
                        " ",
                        Arrays.asList(
                            id,
                            call.status().word(),
                            first ? "-Infinity" : toldAt.getEpochSecond() + ".000000",
                            next == null ? "Infinity" : next.getEpochSecond() + ".000000",
                            gone || call.version().deletedAt() != null ? "t" : "f",
                            String.valueOf(call.result().reason()))));
              });
        });
    return String.join("\n", lines);
  }
}

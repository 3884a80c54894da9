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
import dev.daybrief.record.Customer;
import dev.daybrief.record.Direction;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.Money;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.RecordVersion;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.record.ServiceStatus;
import dev.daybrief.record.SourceRecord;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewRecordsTest {

  @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();

  private static final Instant AT = Instant.parse("2026-11-10T09:00:00.123456Z");

  private final RecordRows rows = new RecordRows(POSTGRES);
  private final CallStore calls = new CallStore(POSTGRES.database());

  private static @Nullable String rows(String table, Organization organization) {
    return POSTGRES.text(
        """
        SELECT string_agg((to_jsonb(c) - 'organization_id')::text, E'\\n' ORDER BY external_id)
        FROM daybrief.%s c WHERE organization_id = '%s'"""
            .formatted(table, organization.id()));
  }

  private static @Nullable String changes(Organization organization) {
    return POSTGRES.text(
        """
        SELECT v.version || ' ' || string_agg(c.first_day || ':' || c.version, ',')
        FROM daybrief.data_versions v
        JOIN daybrief.record_changes c USING (organization_id)
        WHERE organization_id = '%s' GROUP BY v.version"""
            .formatted(organization.id()));
  }

  private <R extends SourceRecord> void keepsTheSame(
      String table, RecordStore<R> store, List<R> records) {
    Organization one = rows.organization("one-" + table.replace('_', '-'), "UTC");
    Organization together = rows.organization("together-" + table.replace('_', '-'), "UTC");
    Organization kiritimati =
        rows.organization("far-" + table.replace('_', '-'), "Pacific/Kiritimati");
    POSTGRES.execute(RecordRows.emptyDay(together.id(), "2026-11-09"));
    POSTGRES.execute(RecordRows.emptyDay(together.id(), "2026-11-11"));

    store.store(one.id(), records);
    assertThat(store.storeNew(Map.of(together.id(), records, kiritimati.id(), records)))
        .containsExactlyInAnyOrder(together.id(), kiritimati.id());

    assertThat(rows(table, together)).isEqualTo(rows(table, one)).isNotNull();
    assertThat(rows(table, kiritimati)).isEqualTo(rows(table, one));
    assertThat(changes(together)).isEqualTo(changes(one));
    assertThat(
            POSTGRES.text(
                "SELECT min(day) || ' ' || count(*) FROM daybrief.daily_facts WHERE organization_id = '%s'"
                    .formatted(together.id())))
        .isEqualTo("2026-11-09 1");
  }

  @Test
  void keepsCallsAsTheStoreDoes() {
    var full =
        new CallRecord(
            new RecordVersion("full", AT, null, true),
            CallStatus.COMPLETED,
            new CallRecord.Times(AT, AT.plusSeconds(1), AT.plusSeconds(2), AT.plusSeconds(3)),
            new CallRecord.Context(
                Direction.INBOUND,
                new Customer("Zoë", "030 1", "+49301"),
                "agent",
                "campaign",
                "v"),
            new CallRecord.Result("why", "end", 61, 9, new BigDecimal("12345.678901")));

    keepsTheSame(
        "calls",
        calls,
        List.of(
            full,
            call("a", CallStatus.READY, "2026-11-10T10:00:00Z"),
            removed("b", "2026-11-10T11:00:00Z")));
  }

  @Test
  void keepsFeedbackAsTheStoreDoes() {
    var comment = new FeedbackRecord.Comment("I had to wait for hours, and it was dear", "en");
    keepsTheSame(
        "feedback",
        new FeedbackStore(POSTGRES.database(), new ThemeReader(Taxonomy.standard())),
        List.of(
            new FeedbackRecord(new RecordVersion("f", AT, null, false), AT, "c", 3, comment),
            new FeedbackRecord(new RecordVersion("g", AT, null, false), AT, null, null, null)));
  }

  @Test
  void keepsServiceRecordsAsTheStoreDoes() {
    var times = new ServiceRecord.Times(AT, AT.plusSeconds(172_800), AT.plusSeconds(60));
    keepsTheSame(
        "service_records",
        new ServiceRecordStore(POSTGRES.database()),
        List.of(
            new ServiceRecord(
                new RecordVersion("s", AT, null, false),
                ServiceStatus.COMPLETED,
                times,
                new ServiceRecord.Context(
                    new Customer("Ada", "+491", "+491"), "car", "tyres", "advisor"),
                new Money(new BigDecimal("199.90"), "EUR"))));
  }

  @Test
  void leavesAnOrganizationOfWhichARecordIsKept() {
    Organization known = rows.organization("known", "UTC");
    Organization fresh = rows.organization("fresh", "UTC");
    calls.store(known.id(), List.of(call("a", CallStatus.READY, "2026-11-10T10:00:00Z")));
    String before = rows("calls", known) + changes(known);
    var told =
        List.of(
            call("z", CallStatus.READY, "2026-11-10T10:00:00Z"),
            call("a", CallStatus.MISSED, "2026-11-10T12:00:00Z"));

    assertThat(calls.storeNew(Map.of(known.id(), told, fresh.id(), told)))
        .containsExactly(fresh.id());
    assertThat(rows("calls", known) + changes(known)).isEqualTo(before);
    assertThat(rows("calls", fresh)).contains("\"z\"", "missed");
  }

  @Test
  void wakesThoseOfWhomADayHasEnded() {
    Organization shop = rows.organization("woken", "UTC");
    POSTGRES.execute(
        """
        INSERT INTO daybrief.due_briefs (organization_id, due_at) VALUES ('%s', 'infinity')
        ON CONFLICT (organization_id) DO UPDATE SET due_at = 'infinity'"""
            .formatted(shop.id()));

    calls.storeNew(Map.of(shop.id(), List.of(call("a", CallStatus.READY, "2020-01-01T10:00:00Z"))));

    assertThat(
            POSTGRES.text(
                """
                SELECT count(*) FROM daybrief.due_briefs
                WHERE organization_id = '%s' AND due_at < now() + interval '2 minutes'"""
                    .formatted(shop.id())))
        .isEqualTo("1");
  }

  @Test
  void refusesAnOrganizationThatIsNotThere() {
    Organization shop = rows.organization("there", "UTC");
    var told = List.of(call("a", CallStatus.READY, "2026-11-10T10:00:00Z"));
    var nobody = new OrganizationId(new UUID(7, 7));

    assertThatThrownBy(() -> calls.storeNew(Map.of(shop.id(), told, nobody, told)))
        .rootCause()
        .hasMessageContaining("organisation that is not there");
    assertThat(rows("calls", shop)).isNull();
  }

  /// The function keeps with the owner's rights, so it must not be talked into more.
  @Test
  void keepsNothingOfAnOrganizationThatIsNotToBeSeen() {
    Organization shop = rows.organization("seen", "UTC");
    Organization other = rows.organization("unseen", "UTC");

    assertThatThrownBy(
            () ->
                POSTGRES
                    .database()
                    .inTenant(
                        shop.id(),
                        handle -> {
                          handle.execute("SELECT daybrief.stage_many('calls')");
                          handle.execute(
                              """
                              INSERT INTO pg_temp.many_calls (organization_id, external_id,
                                updated_at, occurred_at, status, created_at, is_demo)
                              VALUES (?, 'x', now(), now(), 'ready', now(), false)""",
                              other.id().value());
                          return handle
                              .createQuery("SELECT * FROM daybrief.keep_many('calls')")
                              .mapToMap()
                              .list();
                        }))
        .rootCause()
        .hasMessageContaining("not to be seen");
    assertThat(rows("calls", other)).isNull();
  }

  @Test
  void readsNoTableOfSomebodyElseAsItsStage() {
    Organization shop = rows.organization("staged", "UTC");

    assertThatThrownBy(
            () ->
                POSTGRES
                    .database()
                    .inTenant(
                        shop.id(),
                        handle -> {
                          handle.execute("DROP TABLE IF EXISTS pg_temp.many_feedback");
                          handle.execute(
                              "CREATE TEMP TABLE many_feedback (LIKE daybrief.feedback) ON COMMIT DROP");
                          return handle
                              .createQuery("SELECT * FROM daybrief.keep_many('feedback')")
                              .mapToMap()
                              .list();
                        }))
        .rootCause()
        .hasMessageMatching("(?s).*(no records are staged|must be owner).*");
  }
}

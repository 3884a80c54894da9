package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.FactSource;
import dev.daybrief.day.Organization;
import dev.daybrief.ingest.ErasureJournal;
import dev.daybrief.ingest.Erasures;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.audit.PostgresAuditLog;
import dev.daybrief.postgres.erasure.PostgresErasureStore;
import dev.daybrief.postgres.fact.PostgresFactSource;
import dev.daybrief.postgres.fact.Recount;
import dev.daybrief.record.ErasureDesk.Done;
import dev.daybrief.record.ErasureDesk.Wanted;
import dev.daybrief.security.PersonSeal;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing of an erased person is left, and every count stays.
class ErasureTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final String EMAIL = "dana.canary@example.com";
  private static final String CANARY = "Dana, 030/123 45-67 or " + EMAIL;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
  private static final Wanted DANA =
      new Wanted(List.of("030 1234567"), List.of("Dana.Canary@Example.com "), List.of());

  /// Finds the person however it is written.
  private static final String TRACE = "(dana|30[^0-9a-z]*1[^0-9a-z]*2[^0-9a-z]*3[^0-9a-z]*4)";

  /// What may hold a customer's data, by the data map.
  private static final Set<String> EXPOSED = Set.of("person", "words", "staff", "copy", "outbound");

  private final Path home = Path.of("target", "home-" + UUID.randomUUID());
  private final Organization ours =
      new RecordRows(postgres).organization("ours-" + UUID.randomUUID(), "Europe/Berlin");

  @BeforeEach
  void plant() {
    postgres.execute(PLANTED.replace("$o", ours.id().toString()).replace("$canary", CANARY));
  }

  /// A missed call that was returned, under the number in another form; one of a stranger that
  /// was not, and tells of the person.
  private static final String PLANTED =
      """
      INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
        created_at, started_at, is_demo, direction, customer_name, customer_phone, customer_key, agent,
        campaign, reason, ended_reason, service_record_external_id) VALUES
      ('$o', 'call $canary', '2026-11-16T09:00Z', '2026-11-16T09:00Z', 'missed', '2026-11-16T09:00Z',
        '2026-11-16T09:00Z', false, 'inbound', '$canary', '+49 (30) 123-4567', '+49301234567',
        '$canary', '$canary', '$canary', '$canary', 'visit $canary'),
      ('$o', 'back', '2026-11-16T11:00Z', '2026-11-16T11:00Z', 'completed', '2026-11-16T11:00Z',
        '2026-11-16T11:00Z', false, 'outbound', 'Dana', '0301234567', '+49301234567', 'Ali', null,
        null, null, null),
      ('$o', 'other', '2026-11-16T10:00Z', '2026-11-16T10:00Z', 'missed', '2026-11-16T10:00Z',
        '2026-11-16T10:00Z', false, 'inbound', 'Someone', '+4940555555', '+4940555555', 'Ali', 'Tyres',
        'forward to $canary', null, null);
      INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at, is_demo,
        call_external_id, nps_score, comment, themes) VALUES
      ('$o', 'answer $canary', '2026-11-16T12:00Z', '2026-11-16T12:00Z', false, 'call $canary', 3,
        'Too expensive. $canary', '{price:negative}'),
      ('$o', 'answer 2', '2026-11-16T12:00Z', '2026-11-16T12:00Z', false, 'other', 9, 'All well.', '{}');
      INSERT INTO daybrief.service_records (organization_id, external_id, updated_at, status, created_at,
        completed_at, is_demo, customer_name, customer_phone, customer_key, vehicle, service_type,
        advisor) VALUES ('$o', 'visit $canary', '2026-11-15T10:00Z', 'completed', '2026-11-15T09:00Z',
        '2026-11-15T10:00Z', false, '$canary', '030 1234567', '+49301234567', 'B-DANA 1', '$canary',
        '$canary');
      INSERT INTO daybrief.imports (organization_id, import_id, kind, file_name, bytes, received_at, phase,
        told_at) VALUES ('$o', '00000000-0000-0000-0000-000000000001', 'calls', '$canary.csv', 1, now(),
        'done', now());
      INSERT INTO daybrief.import_rejections VALUES
        ('$o', '00000000-0000-0000-0000-000000000001', 0, E'line,problem\\n2,$canary\\n');
      INSERT INTO daybrief.idempotency_keys VALUES
        ('$o', '$canary', '', gen_random_uuid(), now(), '$canary');
      INSERT INTO daybrief.model_usage (organization_id, call_id, day, sent_at, provider, model,
        prompt_version, payload_hash, payload, attempt, reserved_tokens)
        VALUES ('$o', gen_random_uuid(), '2026-11-16', now(), '', '', '', '', '$canary', 1, 1);
      INSERT INTO daybrief.source_ids (organization_id, source, feed, ids)
        VALUES ('$o', 'crm', 'calls', '{1,"$canary"}');
      INSERT INTO daybrief.source_removals VALUES ('$o', 'crm', 'calls', '$canary', now());
      INSERT INTO daybrief.source_refusals VALUES ('$o', 'crm', 'calls', '$canary', '', '$canary');
      """;

  @Test
  void leavesNothingInAnyColumn() throws IOException {
    for (DataMap.Entry entry : DataMap.read()) {
      if (EXPOSED.contains(entry.kind()) && !isOurs(entry)) {
        assertThat(traces(entry.name())).as("planted in " + entry.name()).isPositive();
      }
    }

    Done done = erasures().erase(ours, DANA);

    assertThat(done.rows()).isGreaterThan(10);
    for (DataMap.Entry entry : DataMap.read()) {
      assertThat(traces(entry.name())).as(entry.name()).isZero();
    }
  }

  /// Of one class with others of its table, and written by nobody else.
  private static boolean isOurs(DataMap.Entry entry) {
    return Set.of("claimed_at", "token", "payload_hash", "number", "import_id")
        .contains(entry.column());
  }

  private long traces(String name) {
    String table = name.substring(0, name.indexOf('.'));
    return Long.parseLong(
        Objects.requireNonNull(
            postgres.text(
                // The keys of contexts are nobody's.
                """
                SELECT count(*) FROM daybrief.%1$s kept
                WHERE coalesce(to_jsonb(kept) ->> 'organization_id', '%2$s') = '%2$s'
                  AND %3$s::text ~* '%4$s'"""
                    .formatted(
                        table,
                        ours.id(),
                        "\"" + name.substring(name.indexOf('.') + 1) + "\"",
                        TRACE))));
  }

  @Test
  void changesNoCount() {
    FactSource facts = new PostgresFactSource(postgres.database());
    var before = facts.load(List.of(ours), DAY).getFirst().sheet().facts();

    erasures().erase(ours, DANA);

    assertThat(facts.load(List.of(ours), DAY).getFirst().sheet().facts()).isEqualTo(before);
    assertThat(count("calls_missed")).isEqualTo("2");
    assertThat(count("calls_not_returned")).isEqualTo("1");
    assertThat(count("feedback_comments")).isEqualTo("2");
    assertThat(count("theme_price_negative")).isEqualTo("1");
    var reader = new ThemeReader(Taxonomy.standard());
    assertThat(new Recount(postgres.database(), reader).compare(ours, DAY, DAY).differences())
        .isEmpty();
  }

  private String count(String metric) {
    return Objects.requireNonNull(
        postgres.text(
            "SELECT %s FROM daybrief.daily_facts WHERE organization_id = '%s' AND day = '%s'"
                .formatted(metric, ours.id(), DAY)));
  }

  @Test
  void keepsWhatIsOfOthers() {
    String theirs = "WHERE organization_id = '%s' AND external_id = 'other'".formatted(ours.id());
    var others =
        new RecordRows(postgres).organization("theirs-" + UUID.randomUUID(), "Europe/Berlin");
    postgres.execute(PLANTED.replace("$o", others.id().toString()).replace("$canary", CANARY));

    erasures().erase(ours, DANA);

    assertThat(
            postgres.text(
                "SELECT concat_ws(' ', customer_name, customer_phone, agent, campaign, reason)"
                    + " FROM daybrief.calls "
                    + theirs))
        .isEqualTo("Someone +4940555555 Ali Tyres");
    assertThat(
            postgres.text(
                "SELECT count(*) FROM daybrief.calls WHERE organization_id = '%s' AND customer_name ~ 'Dana'"
                    .formatted(others.id())))
        .isEqualTo("2");
  }

  @Test
  void tellsReceiptsThatRowsChanged() {
    erasures().erase(ours, DANA);

    assertThat(
            postgres.text(
                "SELECT first_day FROM daybrief.record_changes WHERE organization_id = '%s'"
                    .formatted(ours.id())))
        .isEqualTo("2026-11-15");
  }

  @Test
  void isTheSameErasureASecondTime() {
    Done first = erasures().erase(ours, DANA);

    assertThat(erasures().erase(ours, DANA)).isEqualTo(new Done(first.id(), 0));
    assertThat(new PostgresAuditLog(postgres.database()).verify(ours.id()).entries()).isEqualTo(1);
    assertThat(
            postgres.text(
                "SELECT act || ' ' || subject FROM daybrief.audit_entries WHERE organization_id = '%s'"
                    .formatted(ours.id())))
        .isEqualTo("erasure " + first.id() + " rows " + first.rows());
  }

  /// The file beside the database knows of it still.
  @Test
  void findsThePersonAgainWhenAnOldBackupIsRestored() throws IOException {
    Done first = erasures().erase(ours, DANA);
    for (String table : List.of("erasures", "calls", "feedback", "service_records", "source_ids")) {
      postgres.execute(
          "DELETE FROM daybrief." + table + " WHERE organization_id = '" + ours.id() + "'");
    }
    for (String table : List.of("imports", "model_usage")) {
      postgres.execute(
          "DELETE FROM daybrief." + table + " WHERE organization_id = '" + ours.id() + "'");
    }
    plant();

    assertThat(erasures().replay(ours)).isEqualTo(first.rows());

    for (DataMap.Entry entry : DataMap.read()) {
      assertThat(traces(entry.name())).as(entry.name()).isZero();
    }
    assertThat(erasures().replay(ours)).isZero();
  }

  @Test
  void keepsAPersonWhoCameAgain() {
    erasures().erase(ours, DANA);
    postgres.execute(
        """
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
          created_at, is_demo, customer_name, customer_phone, customer_key)
        VALUES ('%s', 'new', now(), now(), 'ready', now() + interval '2 days', false, 'Dana',
          '030 1234567', '+49301234567')"""
            .formatted(ours.id()));

    assertThat(erasures().replay(ours)).isZero();
  }

  @Test
  void knowsAPersonByAnIdOfARecord() {
    Done done = erasures().erase(ours, new Wanted(List.of(), List.of(), List.of("back")));

    assertThat(done.rows()).isPositive();
    assertThat(
            postgres.text(
                "SELECT string_agg(DISTINCT left(customer_key, 7), ',') FROM daybrief.calls"
                    + " WHERE organization_id = '%s'".formatted(ours.id())))
        .isEqualTo("+494055,erased-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "withheld", "12", "030", "+4930\u0000"})
  void erasesNobodyForANumberThatIsNone(String phone) {
    assertThatThrownBy(
            () -> erasures().erase(ours, new Wanted(List.of(phone), List.of(), List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a@b@c", "a b@c", "@", "x@\ud800"})
  void erasesNobodyForAnAddressThatIsNone(String email) {
    assertThatThrownBy(
            () -> erasures().erase(ours, new Wanted(List.of(), List.of(email), List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void erasesNobodyForNothing() {
    var references = new ArrayList<String>();
    assertThatThrownBy(() -> erasures().erase(ours, new Wanted(List.of(), List.of(), references)))
        .isInstanceOf(IllegalArgumentException.class);
    references.add("\u0000");
    assertThatThrownBy(() -> erasures().erase(ours, new Wanted(List.of(), List.of(), references)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b+c@x.example", "[a](b)|*?{1}$^\\\\@x.example", "ä'\"ö@x.example"})
  void findsAnAddressAsItIsAndNoOther(String email) {
    postgres
        .database()
        .inTenant(
            ours.id(),
            handle ->
                handle.execute(
                    "UPDATE daybrief.feedback SET comment = ? WHERE external_id = 'answer 2'",
                    "ask x" + email + ", not me"));
    Wanted wanted = new Wanted(List.of(), List.of(email), List.of());

    assertThat(erasures().erase(ours, wanted).rows()).isZero();
    postgres
        .database()
        .inTenant(
            ours.id(),
            handle ->
                handle.execute(
                    "UPDATE daybrief.feedback SET comment = ? WHERE external_id = 'answer 2'",
                    "ask " + email + ", not me"));
    assertThat(erasures().erase(ours, wanted).rows()).isEqualTo(1);
  }

  private Erasures erasures() {
    var seal = PersonSeal.inFolder(home);
    return new Erasures(
        new PostgresErasureStore(postgres.database(), seal),
        new ErasureJournal(home.resolve("erasures")),
        seal);
  }
}

package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.Claims;
import dev.daybrief.brief.WrittenBy;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.llm.script.Asked;
import dev.daybrief.llm.script.Behaviour;
import dev.daybrief.llm.script.ScriptedProvider;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.background.PostgresForecastStore;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.brief.PostgresRunLedger;
import dev.daybrief.postgres.egress.Caps;
import dev.daybrief.postgres.egress.PostgresEgressBook;
import dev.daybrief.postgres.egress.PostgresEgressLedger;
import dev.daybrief.postgres.fact.PostgresFactSource;
import dev.daybrief.run.BriefRun;
import dev.daybrief.run.Wordings;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every text that an organisation's tables can hold is marked; none of it goes out to a model,
/// although some of it stands in the brief.
class CanaryTest {

  @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();

  /// Stands in every text, whatever its column.
  private static final String CANARY = "qxz";

  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  private static final Caps.Cap PLENTY = new Caps.Cap(1_000_000_000, new BigDecimal(1_000));

  private static final Organization MARKED =
      new Organization(
          new OrganizationId(new UUID(0x0190_a000_0000_7000L, 1)),
          "qxzslug",
          "Qxz Garage",
          ZoneId.of("Europe/Berlin"),
          Locale.ENGLISH);

  /// Columns whose words are the house's own.
  private static final Set<String> CLOSED =
      Set.of(
          "calls.status",
          "calls.direction",
          "service_records.status",
          "organizations.zone",
          "organizations.opening",
          "organizations.locale",
          "members.role");

  @BeforeAll
  static void fill() {
    new PostgresOrganizations(POSTGRES.database()).add(MARKED, false);
    POSTGRES.execute(
        """
        INSERT INTO daybrief.members VALUES ('%1$s', '%1$s', 'qxz@qxz.example', 'Qxz Member',
          'admin', 'qxzhash');
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
          created_at, started_at, is_demo, direction, duration_seconds, customer_key, customer_name,
          customer_phone, agent, campaign, reason, ended_reason, service_record_external_id)
        SELECT '%1$s', 'qxz' || d || '-' || n, t, t,
          CASE WHEN n %% 6 = 0 OR (d = 0 AND n > 12) THEN 'missed' ELSE 'completed' END, t, t, false,
          'inbound', 60, 'qxz' || n, 'Qxz Customer', '+49 30 qxz',
          CASE WHEN d = 0 AND n > 12 THEN 'Qxz Agent' ELSE 'Qxz ' || chr(65 + n %% 5) END,
          'Qxz Campaign', 'Qxz reason', 'qxz-ended', 'qxz-service'
        FROM generate_series(0, 100) d, generate_series(1, 40) n,
          LATERAL (SELECT timestamptz '2026-11-10 07:00Z' - d * interval '1 day'
            + n * interval '10 minutes' AS t) times
        WHERE n <= 20 OR d = 0;
        INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at, is_demo,
          call_external_id, nps_score, comment, language)
        SELECT '%1$s', 'qxz' || d || '-' || n, t, t, false, 'qxz' || d || '-' || n, 3 + n,
          'Qxz was rude to Qxz Miller', 'qxz'
        FROM generate_series(0, 60) d, generate_series(1, 6) n,
          LATERAL (SELECT timestamptz '2026-11-10 09:00Z' - d * interval '1 day'
            + n * interval '10 minutes' AS t) times;
        INSERT INTO daybrief.service_records (organization_id, external_id, updated_at, status,
          created_at, completed_at, is_demo, customer_key, customer_name, customer_phone, vehicle,
          service_type, advisor, amount, currency)
        SELECT '%1$s', 'qxz' || d || '-' || n, t, 'completed', t, t, false, 'qxz' || n,
          'Qxz Customer', 'qxz', 'QXZ 123', 'Qxz Service', 'Qxz Advisor', 100, 'qxz'
        FROM generate_series(0, 100) d, generate_series(1, 8) n,
          LATERAL (SELECT timestamptz '2026-11-10 10:00Z' - d * interval '1 day'
            + n * interval '10 minutes' AS t) times
        WHERE n <= 4 OR d = 0;
        """
            .formatted(MARKED.id()));
  }

  @Test
  void marksEveryTextThatRecordsCanHold() {
    String columns =
        POSTGRES.text(
            """
            SELECT string_agg(table_name || '.' || column_name, ',') FROM information_schema.columns
            WHERE table_schema = 'daybrief' AND data_type = 'text' AND is_generated = 'NEVER'
              AND table_name IN
                ('organizations', 'members', 'calls', 'feedback', 'service_records')""");
    var unmarked = new TreeSet<String>();
    for (String column : String.valueOf(columns).split(",")) {
      String[] part = column.split("\\.");
      String marked =
          POSTGRES.text(
              "SELECT count(*) FROM daybrief.%s WHERE %s ILIKE '%%qxz%%'"
                  .formatted(part[0], part[1]));
      if ("0".equals(marked)) {
        unmarked.add(column);
      }
    }
    assertThat(unmarked).isEqualTo(new TreeSet<>(CLOSED));
  }

  @Test
  void letsNothingOfItOut() throws IOException {
    var database = POSTGRES.database();
    var briefs = new PostgresBriefStore(database);
    var ledger = new PostgresEgressLedger(database, new Caps(PLENTY, PLENTY));
    InstantSource morning = () -> Instant.parse("2026-11-11T02:00:00Z");
    try (var provider =
        ScriptedProvider.of(asked -> asked.number() == 1 ? Behaviour.LIE_CAUSE : Behaviour.TRUTH)) {
      var setup = BehavioursTest.setup(provider, ChatLimits.USUAL);
      var narrator = new ChatNarrator(setup, ledger, InstantSource.system());
      var run =
          new BriefRun(
              new PostgresFactSource(database),
              briefs,
              new PostgresForecastStore(database),
              new PostgresRunLedger(database),
              new Wordings(
                  briefs,
                  narrator::begin,
                  ledger,
                  new Wordings.Recent(Duration.ofDays(7), morning)));
      for (LocalDate date = DAY.minusDays(3); !date.isAfter(DAY); date = date.plusDays(1)) {
        assertThat(run.run(List.of(MARKED), date, Claims.NONE).failed()).isEmpty();
      }

      assertThat(provider.count()).isGreaterThanOrEqualTo(4);
      assertThat(provider.asked())
          .extracting(Asked::bytes)
          .allSatisfy(
              bytes -> {
                assertThat(bytes).doesNotContainIgnoringCase(CANARY);
                assertThat(bytes).doesNotContain(MARKED.id().toString());
                assertThat(bytes).contains("\"slot\"");
              });
      assertThat(provider.asked())
          .as("a name is known as a slot alone")
          .anySatisfy(asked -> assertThat(asked.body()).contains("\\\"sort\\\":\\\"name\\\""));
      assertLedgerHoldsWhatWasSent(provider);
      List<BriefItem> items = briefs.find(MARKED.id(), DAY).orElseThrow().brief().items();
      assertThat(items.subList(2, 5))
          .extracting(item -> item.wording().writtenBy())
          .containsOnly(WrittenBy.SCRIPTED);
    }
  }

  private static void assertLedgerHoldsWhatWasSent(ScriptedProvider provider) {
    var book = new PostgresEgressBook(POSTGRES.database());
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    var sent = book.sent(MARKED.id(), today, null, 100);
    assertThat(sent)
        .extracting(one -> one.payload())
        .containsExactlyInAnyOrderElementsOf(provider.asked().stream().map(Asked::body).toList());
    assertThat(sent).allSatisfy(one -> assertThat(one.outcome()).isEqualTo("answered"));
    assertThat(sent)
        .as("what the verifier said of the lie")
        .anySatisfy(one -> assertThat(one.verdicts()).doesNotContainValue("supported"));
    var day = book.days(MARKED.id(), today, today).getFirst();
    assertThat(day.outcomes()).containsEntry("answered", (long) provider.count());
    assertThat(day.spend().inputTokens()).isEqualTo(1_834L * provider.count());
    assertThat(day.spend().cost())
        .isEqualByComparingTo(
            new BigDecimal("0.006705").multiply(BigDecimal.valueOf(provider.count())));
  }
}

package dev.daybrief.postgres.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.OrganizationSettings;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.prompt.EgressBook.Sent;
import dev.daybrief.prompt.EgressLedger.Admission;
import dev.daybrief.prompt.EgressLedger.Egress;
import dev.daybrief.prompt.EgressLedger.Judgement;
import dev.daybrief.prompt.EgressLedger.Reserve;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresEgressLedgerTest {

  @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();

  private static final Caps.Cap PLENTY = new Caps.Cap(1_000_000, new BigDecimal(1_000));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

  private final OrganizationId ours = known();
  private final OrganizationId theirs = known();
  private final PostgresEgressBook book = new PostgresEgressBook(POSTGRES.database());
  private long number;

  @BeforeEach
  void forgetTheInstallationsDay() {
    POSTGRES.execute("DELETE FROM daybrief.model_spend");
  }

  private static OrganizationId known() {
    UUID id = UUID.randomUUID();
    var organization =
        new Organization(
            new OrganizationId(id), "o-" + id, "Name", ZoneId.of("UTC"), Locale.ENGLISH);
    new PostgresOrganizations(POSTGRES.database()).add(organization, false);
    return organization.id();
  }

  private static PostgresEgressLedger ledger(Caps.Cap organization, Caps.Cap installation) {
    return new PostgresEgressLedger(POSTGRES.database(), new Caps(organization, installation));
  }

  private static Caps.Cap tokens(long most) {
    return new Caps.Cap(most, new BigDecimal(1_000));
  }

  private static Caps.Cap dollars(String most) {
    return new Caps.Cap(1_000_000, new BigDecimal(most));
  }

  private synchronized Egress egress(OrganizationId whose, long tokens, @Nullable String cost) {
    var origin =
        new Origin(
            new UUID(0x0190_a000_0000_7000L, ++number),
            Origin.Provider.OPENAI,
            "gpt-4o",
            "1",
            "cd".repeat(32));
    var reserve = new Reserve(tokens, cost == null ? null : new BigDecimal(cost));
    return new Egress(whose, DAY, origin, "{\"a\":\"ü\\u0000\"}", 1, reserve);
  }

  private static Usage usage(long input, long output, @Nullable String cost) {
    return new Usage(
        input, output, cost == null ? null : new BigDecimal(cost), Duration.ofMillis(912));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  @Test
  void keepsARequestWholeFromBeforeItIsSent() {
    var ledger = ledger(PLENTY, PLENTY);
    Egress sent = egress(ours, 100, "0.5");

    assertThat(ledger.admit(sent)).isEqualTo(new Admission.Admitted());
    Sent before = book.sent(ours, today(), null, 9).getFirst();
    ledger.settle(ours, sent.origin().call(), "answered", usage(40, 7, "0.0125"));
    ledger.judge(
        List.of(new Judgement(ours, sent.origin().call(), Map.of(3, "supported", 4, "a \"b\""))));
    Sent after = book.sent(ours, today(), null, 9).getFirst();

    assertThat(before.payload()).isEqualTo(sent.payload());
    assertThat(before.outcome()).isNull();
    assertThat(before.usage().cost()).isNull();
    assertThat(after.origin()).isEqualTo(sent.origin());
    assertThat(after.date()).isEqualTo(DAY);
    assertThat(after.outcome()).isEqualTo("answered");
    assertThat(after.usage()).isEqualTo(usage(40, 7, "0.0125"));
    assertThat(after.verdicts()).isEqualTo(Map.of(3, "supported", 4, "a \"b\""));
  }

  @Test
  void refusesWhatWouldPassACap() {
    assertRefused(ledger(tokens(99), PLENTY), egress(ours, 100, "0.5"), "organisation");
    assertRefused(ledger(dollars("0.49"), PLENTY), egress(ours, 100, "0.5"), "organisation");
    assertRefused(ledger(PLENTY, tokens(99)), egress(ours, 100, "0.5"), "installation");
    assertRefused(ledger(PLENTY, dollars("0.49")), egress(ours, 100, "0.5"), "installation");
    assertThat(book.sent(ours, today(), null, 9)).as("nothing was sent").isEmpty();

    assertThat(ledger(tokens(100), tokens(100)).admit(egress(ours, 100, "0.5")))
        .as("a refusal takes nothing")
        .isEqualTo(new Admission.Admitted());
  }

  private static void assertRefused(PostgresEgressLedger ledger, Egress egress, String whose) {
    assertThat(ledger.admit(egress))
        .isInstanceOfSatisfying(
            Admission.Refused.class, refused -> assertThat(refused.cap()).contains(whose));
  }

  @Test
  void letsNothingOutOfThoseThatWantItSo() {
    var organizations = new PostgresOrganizations(POSTGRES.database());
    var known = organizations.settings(ours).orElseThrow();
    var closed =
        new OrganizationSettings(
            known.name(), known.zone(), known.locale(), known.opening(), false);
    var ledger = ledger(PLENTY, PLENTY);
    assertThat(ledger.closed(List.of(ours, theirs))).isEmpty();
    assertThat(ledger.closed(List.of())).isEmpty();

    assertThat(organizations.change(ours, known, closed)).isTrue();

    assertThat(ledger.closed(List.of(ours, theirs))).containsExactly(ours);
    assertThat(ledger.closed(List.of(theirs))).isEmpty();
    assertRefused(ledger, egress(ours, 100, null), "lets nothing go out");
    assertThat(book.sent(ours, today(), null, 9)).isEmpty();
    assertThat(ledger.admit(egress(theirs, 100, null))).isEqualTo(new Admission.Admitted());
  }

  @Test
  void countsTheInstallationsTokensOverOrganizations() {
    var ledger = ledger(PLENTY, tokens(150));
    assertThat(ledger.admit(egress(theirs, 100, null))).isEqualTo(new Admission.Admitted());

    assertRefused(ledger, egress(ours, 100, null), "installation");
  }

  @Test
  void freesWhatWasNotTaken() {
    var ledger = ledger(tokens(150), PLENTY);
    Egress first = egress(ours, 100, "0.5");
    assertThat(ledger.admit(first)).isEqualTo(new Admission.Admitted());
    assertRefused(ledger, egress(ours, 100, "0.5"), "organisation");

    ledger.settle(ours, first.origin().call(), "answered", usage(40, 7, "0.01"));
    ledger.settle(ours, first.origin().call(), "answered", usage(40, 7, "0.01"));

    assertThat(ledger.admit(egress(ours, 100, "0.5"))).isEqualTo(new Admission.Admitted());
    assertThat(spent(ours)).as("settled once").isEqualTo("147 0.51");
    assertThat(spent(Spending.INSTALLATION)).isEqualTo("147 0.51");
  }

  private static String spent(OrganizationId whose) {
    return String.valueOf(
        POSTGRES.text(
            "SELECT tokens || ' ' || cost FROM daybrief.model_spend WHERE organization_id = '%s'"
                .formatted(whose)));
  }

  @Test
  void keepsSetAsideWhatNobodyKnows() {
    var ledger = ledger(tokens(150), PLENTY);
    Egress lost = egress(ours, 100, "0.5");
    ledger.admit(lost);

    ledger.settle(ours, lost.origin().call(), "time_out", Usage.NONE);

    assertRefused(ledger, egress(ours, 100, "0.5"), "organisation");
    var day = book.days(ours, today(), today()).getFirst();
    assertThat(day.spend().cost()).as("unknown, not 0").isNull();
    assertThat(day.spend().unpriced()).isEqualTo(1);
    assertThat(day.outcomes()).containsExactly(Map.entry("time_out", 1L));
  }

  @Test
  void passesNoCapSideBySide() throws Exception {
    var ledger = ledger(tokens(1_000), tokens(1_500));
    var tries = new ArrayList<Callable<Admission>>();
    for (int i = 0; i < 30; i++) {
      tries.add(() -> ledger.admit(egress(ours, 100, null)));
      tries.add(() -> ledger.admit(egress(theirs, 100, null)));
    }
    int admitted = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var one : threads.invokeAll(tries)) {
        admitted += one.get() instanceof Admission.Admitted ? 1 : 0;
      }
    }
    assertThat(admitted).isEqualTo(15);
    assertThat(spent(Spending.INSTALLATION)).startsWith("1500 ");
    assertThat(
            book.sent(ours, today(), null, 99).size() + book.sent(theirs, today(), null, 99).size())
        .isEqualTo(15);
  }

  @Test
  void pagesFromTheNewest() {
    var ledger = ledger(PLENTY, PLENTY);
    for (int i = 0; i < 5; i++) {
      ledger.admit(egress(ours, 1, null));
    }
    var first = book.sent(ours, today(), null, 3);
    var rest = book.sent(ours, today(), first.getLast().origin().call(), 3);

    assertThat(first)
        .extracting(one -> one.origin().call().getLeastSignificantBits())
        .containsExactly(5L, 4L, 3L);
    assertThat(rest)
        .extracting(one -> one.origin().call().getLeastSignificantBits())
        .containsExactly(2L, 1L);
  }

  @Test
  void showsNobodyElsesRequests() {
    ledger(PLENTY, PLENTY).admit(egress(theirs, 100, "0.5"));

    assertThat(book.sent(ours, today(), null, 9)).isEmpty();
    assertThat(book.days(ours, today().minusDays(9), today())).isEmpty();
  }

  @Test
  void sumsADay() {
    var ledger = ledger(PLENTY, PLENTY);
    for (int i = 1; i <= 3; i++) {
      Egress sent = egress(ours, 100, "0.5");
      ledger.admit(sent);
      if (i < 3) {
        ledger.settle(ours, sent.origin().call(), "answered", usage(40L * i, 7, "0.25"));
        ledger.judge(List.of(new Judgement(ours, sent.origin().call(), Map.of(3, "supported"))));
      }
    }
    var day = book.days(ours, today(), today()).getFirst();

    assertThat(day.date()).isEqualTo(today());
    assertThat(day.spend().inputTokens()).isEqualTo(120);
    assertThat(day.spend().outputTokens()).isEqualTo(14);
    assertThat(day.spend().cost()).isEqualByComparingTo("0.5");
    assertThat(day.spend().unpriced()).isEqualTo(1);
    assertThat(day.spend().latency()).isEqualTo(Duration.ofMillis(912));
    assertThat(day.outcomes()).containsEntry("answered", 2L).containsEntry("under_way", 1L);
    assertThat(day.verdicts()).containsExactly(Map.entry("supported", 2L));
  }
}

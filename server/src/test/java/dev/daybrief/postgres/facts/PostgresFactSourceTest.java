package dev.daybrief.postgres.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Arrival;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.recount.Recount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFactSourceTest {

  @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();

  private final RecordRows rows = new RecordRows(POSTGRES);

  private static FactSheet sheet(Organization organization, String date) {
    return dossier(organization, date).sheet();
  }

  private static Dossier dossier(Organization organization, String date) {
    return new PostgresFactSource(POSTGRES.database())
        .load(List.of(organization), LocalDate.parse(date))
        .getFirst();
  }

  private static long count(Organization organization, String date, Metric metric) {
    return sheet(organization, date).fact(metric).count();
  }

  @Test
  void countsTheCallsOfTheLocalDay() {
    var berlin = rows.organization("facts-berlin", "Europe/Berlin");
    rows.call(berlin, "before", "completed", "2026-11-16T22:59:59.999999Z");
    rows.call(berlin, "first", "completed", "2026-11-16T23:00:00Z");
    rows.call(berlin, "last", "missed", "2026-11-17T22:59:59.999999Z");
    rows.call(berlin, "after", "failed", "2026-11-17T23:00:00Z");

    var sheet = sheet(berlin, "2026-11-17");
    assertThat(sheet.fact(Metric.CALLS_TOTAL).count()).isEqualTo(2);
    assertThat(sheet.fact(Metric.CALLS_COMPLETED).count()).isEqualTo(1);
    assertThat(sheet.fact(Metric.CALLS_MISSED_OR_FAILED).count()).isEqualTo(1);
    assertThat(sheet.arrival(Source.CALLS))
        .isEqualTo(
            new Arrival(
                Instant.parse("2026-11-16T22:59:59.999999Z"),
                Instant.parse("2026-11-17T22:59:59.999999Z")));
    assertThat(sheet.arrival(Source.FEEDBACK)).isEqualTo(Arrival.NEVER);
  }

  @Test
  void countsTheHourThatRepeatsOnce() {
    var berlin = rows.organization("facts-autumn", "Europe/Berlin");
    rows.call(berlin, "first half past two", "completed", "2026-10-25T00:30:00Z");
    rows.call(berlin, "second half past two", "completed", "2026-10-25T01:30:00Z");
    rows.call(berlin, "last of the 25 hours", "completed", "2026-10-25T22:59:00Z");

    assertThat(count(berlin, "2026-10-25", Metric.CALLS_TOTAL)).isEqualTo(3);
  }

  @Test
  void keepsACallReadyYesterdayThatIsMadeNextMorning() {
    var org = rows.organization("facts-ready", "Asia/Kolkata");
    rows.callVersion(
        org, "c", "ready", "2026-11-16T10:00:00Z", "-infinity", "2026-11-17T04:00:00Z");
    rows.callVersion(
        org, "c", "completed", "2026-11-17T04:00:00Z", "2026-11-17T04:00:00Z", "infinity");

    assertThat(count(org, "2026-11-16", Metric.CALLS_READY)).isEqualTo(1);
    assertThat(count(org, "2026-11-16", Metric.CALLS_COMPLETED)).isZero();
    assertThat(count(org, "2026-11-17", Metric.CALLS_READY)).isZero();
    assertThat(count(org, "2026-11-17", Metric.CALLS_COMPLETED)).isEqualTo(1);
  }

  @Test
  void countsAChangeAtTheVeryEndForTheNextDay() {
    var org = rows.organization("facts-midnight", "UTC");
    rows.callVersion(
        org, "c", "ready", "2026-11-16T10:00:00Z", "-infinity", "2026-11-17T00:00:00Z");
    rows.callVersion(
        org, "c", "missed", "2026-11-16T10:00:00Z", "2026-11-17T00:00:00Z", "infinity");

    assertThat(count(org, "2026-11-16", Metric.CALLS_READY)).isEqualTo(1);
    assertThat(count(org, "2026-11-16", Metric.CALLS_MISSED)).isZero();
  }

  @Test
  void countsWhatWaitsWhicheverDayItBecameReady() {
    var org = rows.organization("facts-waiting", "UTC");
    rows.call(org, "long", "ready", "2026-10-01T10:00:00Z");
    rows.call(org, "today", "ready", "2026-11-17T10:00:00Z");
    rows.call(org, "tomorrow", "ready", "2026-11-18T10:00:00Z");
    rows.callVersion(
        org, "done", "ready", "2026-11-10T10:00:00Z", "-infinity", "2026-11-12T10:00:00Z");

    var sheet = sheet(org, "2026-11-17");
    assertThat(sheet.fact(Metric.CALLS_READY).count()).isEqualTo(1);
    assertThat(sheet.fact(Metric.CALLS_WAITING).count()).isEqualTo(2);
  }

  @Test
  void leavesOutRemovedAndDemoRecords() {
    var org = rows.organization("facts-removed", "UTC");
    rows.call(org, "removed", "missed", "2026-11-17T10:00:00Z");
    rows.call(org, "demo", "missed", "2026-11-17T10:00:00Z");
    POSTGRES.execute("UPDATE daybrief.calls SET removed = true WHERE external_id = 'removed'");
    POSTGRES.execute("UPDATE daybrief.calls SET is_demo = true WHERE external_id = 'demo'");

    assertThat(count(org, "2026-11-17", Metric.CALLS_TOTAL)).isZero();
  }

  @Test
  void countsFeedbackByScore() {
    var org = rows.organization("facts-feedback", "UTC");
    for (int score = 0; score <= 10; score++) {
      rows.feedback(org, "f" + score, "2026-11-17T10:00:00Z", score);
    }
    var sheet = sheet(org, "2026-11-17");
    assertThat(sheet.fact(Metric.FEEDBACK_RESPONSES).count()).isEqualTo(11);
    assertThat(sheet.fact(Metric.FEEDBACK_DETRACTORS).count()).isEqualTo(7);
    assertThat(sheet.fact(Metric.FEEDBACK_PASSIVES).count()).isEqualTo(2);
    assertThat(sheet.fact(Metric.FEEDBACK_PROMOTERS).count()).isEqualTo(2);
    assertThat(sheet.fact(Metric.FEEDBACK_MEAN_SCORE).value()).isEqualTo(5.0);
    assertThat(sheet.fact(Metric.FEEDBACK_COMMENTS).count()).isEqualTo(11);
  }

  @Test
  void remembersTheWeeksBeforeButNotTheTimeBeforeTheFirstRecord() {
    var org = rows.organization("facts-history", "America/St_Johns");
    rows.call(org, "first", "completed", "2026-11-10T15:00:00Z");
    rows.call(org, "second", "missed", "2026-11-12T15:00:00Z");

    var history = dossier(org, "2026-11-17").history().days();
    assertThat(history).hasSize(7);
    assertThat(history.getFirst().date()).isEqualTo(LocalDate.parse("2026-11-10"));
    assertThat(history.getFirst().count(Metric.CALLS_TOTAL)).isEqualTo(1);
    assertThat(history.get(1).count(Metric.CALLS_TOTAL)).isZero();
    assertThat(history.get(2).count(Metric.CALLS_MISSED)).isEqualTo(1);
  }

  @Test
  void countsADayOnceAndReadsItAfterwards() {
    var org = rows.organization("facts-once", "UTC");
    rows.call(org, "a", "completed", "2026-11-17T10:00:00Z");
    assertThat(count(org, "2026-11-17", Metric.CALLS_TOTAL)).isEqualTo(1);

    rows.call(org, "behind the store's back", "completed", "2026-11-17T11:00:00Z");
    assertThat(count(org, "2026-11-17", Metric.CALLS_TOTAL)).isEqualTo(1);
    assertThat(new Recount(POSTGRES.database())
            .differences(org, LocalDate.parse("2026-11-17"), LocalDate.parse("2026-11-17")))
        .extracting(Recount.Difference::toString)
        .contains("2026-11-17  facts  calls_total: stored 1, recounted 2");
  }

  @Test
  void givesEachOrganizationItsOwnDayInTheOrderAsked() {
    var auckland = rows.organization("facts-auckland", "Pacific/Auckland");
    var honolulu = rows.organization("facts-honolulu", "Pacific/Honolulu");
    for (Organization org : List.of(auckland, honolulu)) {
      rows.call(org, "c", "completed", "2026-11-17T05:00:00Z");
    }
    var dossiers =
        new PostgresFactSource(POSTGRES.database())
            .load(List.of(honolulu, auckland), LocalDate.parse("2026-11-17"));
    assertThat(dossiers)
        .extracting(dossier -> dossier.sheet().organization())
        .containsExactly(honolulu, auckland);
    assertThat(dossiers)
        .extracting(dossier -> dossier.sheet().fact(Metric.CALLS_TOTAL).count())
        .containsExactly(0L, 1L);
  }

  @Test
  void refusesAnOrganizationThatIsNotThere() {
    var stranger = rows.organization("facts-stranger", "UTC");
    POSTGRES.execute("DELETE FROM daybrief.data_versions WHERE organization_id = '" + stranger.id() + "'");
    assertThatThrownBy(() -> sheet(stranger, "2026-11-17")).hasMessageContaining("unknown");
  }
}

package dev.daybrief.postgres.fact;

import static dev.daybrief.metric.Metric.CALLS_COMPLETED;
import static dev.daybrief.metric.Metric.CALLS_INBOUND;
import static dev.daybrief.metric.Metric.CALLS_MISSED;
import static dev.daybrief.metric.Metric.CALLS_READY;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.CALLS_WAITING;
import static dev.daybrief.metric.Metric.FEEDBACK_COMMENTS;
import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.FEEDBACK_MEAN_SCORE;
import static dev.daybrief.metric.Metric.FEEDBACK_PASSIVES;
import static dev.daybrief.metric.Metric.FEEDBACK_PROMOTERS;
import static dev.daybrief.metric.Metric.FEEDBACK_RESPONSES;
import static dev.daybrief.metric.Metric.SERVICE_APPOINTMENTS_NEXT_DAY;
import static dev.daybrief.metric.Metric.SERVICE_CANCELLED;
import static dev.daybrief.metric.Metric.SERVICE_COMPLETED;
import static dev.daybrief.metric.Metric.SERVICE_OPENED;
import static dev.daybrief.metric.Metric.TALK_SECONDS;
import static dev.daybrief.metric.Metric.TALK_SECONDS_MEDIAN;
import static dev.daybrief.metric.Metric.THEME_PRICE_NEGATIVE;
import static dev.daybrief.metric.Metric.THEME_STAFF_POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Arrival;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Fact;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.postgres.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFactSourceTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Test
  void countsACallOnTheLocalDayItHappened() {
    var berlin =
        Books.open(postgres, "Europe/Berlin")
            .call(
                "last of the 9th",
                "2026-11-09T22:59:59.999999Z",
                "missed",
                "2026-11-09T22:59:59.999999Z")
            .call("first of the 10th", "2026-11-09T23:00:00Z", "missed", "2026-11-09T23:00:00Z")
            .call(
                "last of the 10th",
                "2026-11-10T22:59:59.999999Z",
                "missed",
                "2026-11-10T22:59:59.999999Z")
            .call("first of the 11th", "2026-11-10T23:00:00Z", "missed", "2026-11-10T23:00:00Z")
            .close();

    assertThat(count(berlin, "2026-11-10", CALLS_MISSED)).isEqualTo(2);
  }

  @Test
  void countsDaysOf23And25HoursWhole() {
    var books = Books.open(postgres, "Europe/Berlin");
    for (int hour = 0; hour < 72; hour++) {
      var spring = Instant.parse("2026-03-28T00:30:00Z").plusSeconds(3600L * hour).toString();
      var autumn = Instant.parse("2026-10-24T00:30:00Z").plusSeconds(3600L * hour).toString();
      books.call("spring" + hour, spring, "completed", spring);
      books.call("autumn" + hour, autumn, "completed", autumn);
    }
    var berlin = books.close();

    assertThat(count(berlin, "2026-03-29", CALLS_TOTAL)).isEqualTo(23);
    assertThat(count(berlin, "2026-10-25", CALLS_TOTAL)).isEqualTo(25);
    assertThat(count(berlin, "2026-10-26", CALLS_TOTAL)).isEqualTo(24);
  }

  @Test
  void countsADayWithoutMidnight() {
    var cairo =
        Books.open(postgres, "Africa/Cairo")
            .call("before", "2026-04-23T21:59:59Z", "missed", "2026-04-23T21:59:59Z")
            .call("at the first hour", "2026-04-23T22:00:00Z", "missed", "2026-04-23T22:00:00Z")
            .close();

    assertThat(count(cairo, "2026-04-23", CALLS_MISSED)).isEqualTo(1);
    assertThat(count(cairo, "2026-04-24", CALLS_MISSED)).isEqualTo(1);
  }

  @Test
  void countsTheStatusThatACallHadWhenTheDayEnded() {
    var utc =
        Books.open(postgres, "UTC")
            .call("made next morning", "2026-11-10T10:00:00Z", "ready", "2026-11-10T10:00:00Z")
            .call("made next morning", "2026-11-11T08:00:00Z", "completed", "2026-11-11T08:00:00Z")
            .call("made at once", "2026-11-10T10:00:00Z", "ready", "2026-11-10T10:00:00Z")
            .call("made at once", "2026-11-10T11:00:00Z", "missed", "2026-11-10T11:00:00Z")
            .call("made as the day ends", "2026-11-10T10:00:00Z", "ready", "2026-11-10T10:00:00Z")
            .call("made as the day ends", "2026-11-11T00:00:00Z", "missed", "2026-11-11T00:00:00Z")
            .close();

    var tenth = facts(utc, "2026-11-10");
    assertThat(tenth.count(CALLS_TOTAL)).isEqualTo(3);
    assertThat(tenth.count(CALLS_READY)).isEqualTo(2);
    assertThat(tenth.count(CALLS_MISSED)).isEqualTo(1);
    var eleventh = facts(utc, "2026-11-11");
    assertThat(eleventh.count(CALLS_READY)).isZero();
    assertThat(eleventh.count(CALLS_WAITING)).isZero();
    assertThat(eleventh.count(CALLS_MISSED)).isEqualTo(1);
    assertThat(eleventh.count(CALLS_COMPLETED)).isEqualTo(1);
  }

  @Test
  void countsACallFirstSeenLaterWithItsFirstKnownStatus() {
    var utc =
        Books.open(postgres, "UTC")
            .call("imported", "2026-11-20T00:00:00Z", "failed", "2026-11-10T10:00:00Z")
            .close();

    assertThat(count(utc, "2026-11-10", Metric.CALLS_FAILED)).isEqualTo(1);
  }

  @Test
  void countsAgainWhenALateVersionWasInsideTheDay() {
    var books =
        Books.open(postgres, "UTC")
            .call("c", "2026-11-10T10:00:00Z", "ready", "2026-11-10T10:00:00Z");
    assertThat(count(books.close(), "2026-11-10", CALLS_READY)).isEqualTo(1);

    books.call("c", "2026-11-10T12:00:00Z", "missed", "2026-11-10T12:00:00Z").close();

    assertThat(count(books.organization(), "2026-11-10", CALLS_READY)).isZero();
    assertThat(count(books.organization(), "2026-11-10", CALLS_MISSED)).isEqualTo(1);
  }

  @Test
  void countsNeitherRemovedNorDemoRecords() {
    var utc =
        Books.open(postgres, "UTC")
            .call("removed", "2026-11-10T10:00:00Z", "ready", "2026-11-10T10:00:00Z")
            .call(
                "removed",
                "2026-11-12T10:00:00Z",
                "ready",
                "2026-11-10T10:00:00Z",
                "deleted_at = '2026-11-12T10:00:00Z'")
            .call("demo", "2026-11-10T10:00:00Z", "ready", "2026-11-10T10:00:00Z", "is_demo = true")
            .feedback("demo", "2026-11-10T10:00:00Z", "nps_score = 9, is_demo = true")
            .visit(
                "demo",
                "2026-11-10T10:00:00Z",
                "completed",
                "2026-11-10T10:00:00Z",
                "is_demo = true, completed_at = created_at, appointment_at = '2026-11-11T10:00Z'")
            .close();

    var dossier = dossier(utc, "2026-11-10");
    assertThat(dossier.sheet().facts())
        .isEqualTo(DayFacts.of(LocalDate.parse("2026-11-10"), Map.of()));
    for (Source source : Source.values()) {
      assertThat(dossier.sheet().arrival(source)).isEqualTo(Arrival.NEVER);
    }
  }

  @Test
  void countsWhoWaitsAtTheEndOfEachDay() {
    var utc =
        Books.open(postgres, "UTC")
            .call("two days", "2026-11-10T10:00:00Z", "ready", "2026-11-10T10:00:00Z")
            .call("two days", "2026-11-12T00:00:00Z", "completed", "2026-11-12T00:00:00Z")
            .call("a month", "2026-10-10T10:00:00Z", "ready", "2026-10-10T10:00:00Z")
            .call("a month", "2026-11-11T10:00:00Z", "cancelled", "2026-10-10T10:00:00Z")
            .call("still", "2026-11-11T10:00:00Z", "ready", "2026-11-11T10:00:00Z")
            .call("ready again", "2026-11-10T10:00:00Z", "ready", "2026-11-10T10:00:00Z")
            .call("ready again", "2026-11-10T11:00:00Z", "scheduled", "2026-11-10T11:00:00Z")
            .call("ready again", "2026-11-12T11:00:00Z", "ready", "2026-11-12T11:00:00Z")
            .call("known later", "2026-11-30T10:00:00Z", "ready", "2026-11-12T10:00:00Z")
            .close();

    assertThat(count(utc, "2026-10-09", CALLS_WAITING)).isZero();
    assertThat(count(utc, "2026-10-10", CALLS_WAITING)).isEqualTo(1);
    assertThat(count(utc, "2026-11-09", CALLS_WAITING)).isEqualTo(1);
    assertThat(count(utc, "2026-11-10", CALLS_WAITING)).isEqualTo(2);
    assertThat(count(utc, "2026-11-11", CALLS_WAITING)).isEqualTo(2);
    assertThat(count(utc, "2026-11-12", CALLS_WAITING)).isEqualTo(3);
    assertThat(count(utc, "2027-11-12", CALLS_WAITING)).isEqualTo(3);
  }

  @Test
  void takesTheMedianOfTalksAndRoundsHalvesDown() {
    var utc =
        Books.open(postgres, "UTC")
            .call(
                "a",
                "2026-11-10T10:00:00Z",
                "completed",
                "2026-11-10T10:00:00Z",
                "duration_seconds = 10, direction = 'inbound'")
            .call(
                "b",
                "2026-11-10T10:00:00Z",
                "completed",
                "2026-11-10T10:00:00Z",
                "duration_seconds = 15")
            .call("silent", "2026-11-10T10:00:00Z", "completed", "2026-11-10T10:00:00Z")
            .call(
                "missed",
                "2026-11-10T10:00:00Z",
                "missed",
                "2026-11-10T10:00:00Z",
                "duration_seconds = 999")
            .close();

    var facts = facts(utc, "2026-11-10");
    assertThat(facts.count(TALK_SECONDS)).isEqualTo(25);
    assertThat(facts.count(TALK_SECONDS_MEDIAN)).isEqualTo(12);
    assertThat(facts.count(CALLS_INBOUND)).isEqualTo(1);
  }

  @Test
  void countsScoresAndComments() {
    var books = Books.open(postgres, "UTC");
    for (int score = 0; score <= 10; score++) {
      books.feedback("f" + score, "2026-11-10T10:00:00Z", "nps_score = " + score);
    }
    var utc = books.feedback("words", "2026-11-10T10:00:00Z", "comment = 'Good.'").close();

    var facts = facts(utc, "2026-11-10");
    assertThat(facts.count(FEEDBACK_RESPONSES)).isEqualTo(11);
    assertThat(facts.count(FEEDBACK_PROMOTERS)).isEqualTo(2);
    assertThat(facts.count(FEEDBACK_PASSIVES)).isEqualTo(2);
    assertThat(facts.count(FEEDBACK_DETRACTORS)).isEqualTo(7);
    assertThat(facts.count(FEEDBACK_COMMENTS)).isEqualTo(1);
    assertThat(facts.count(FEEDBACK_MEAN_SCORE)).isEqualTo(55);
  }

  @Test
  void countsAnswersByWhatTheirCommentsSay() {
    String words = "comment = 'words', themes = ";
    var utc =
        Books.open(postgres, "UTC")
            .feedback("a", "2026-11-10T10:00:00Z", words + "'{price:negative,staff:positive}'")
            .feedback("b", "2026-11-10T11:00:00Z", words + "'{price:negative,parts:unclear}'")
            .feedback("c", "2026-11-10T12:00:00Z", words + "'{}'")
            .feedback("unread", "2026-11-10T12:00:00Z", "comment = 'words'")
            .feedback("demo", "2026-11-10T12:00:00Z", words + "'{price:negative}', is_demo = true")
            .feedback("next day", "2026-11-11T00:00:00Z", words + "'{price:negative}'")
            .close();

    var facts = facts(utc, "2026-11-10");
    assertThat(facts.fact(THEME_PRICE_NEGATIVE)).isEqualTo(new Fact(THEME_PRICE_NEGATIVE, 2, 4));
    assertThat(facts.count(THEME_STAFF_POSITIVE)).isEqualTo(1);
    assertThat(DayFacts.STORED.stream().filter(metric -> metric.mention().isPresent()))
        .hasSize(18)
        .filteredOn(metric -> facts.count(metric) > 0)
        .containsExactly(THEME_PRICE_NEGATIVE, THEME_STAFF_POSITIVE);
  }

  @Test
  void countsVisitsByOpeningCompletionAndAppointment() {
    var utc =
        Books.open(postgres, "UTC")
            .visit(
                "opened",
                "2026-11-10T10:00:00Z",
                "scheduled",
                "2026-11-10T10:00:00Z",
                "appointment_at = '2026-11-11T09:00Z'")
            .visit(
                "cancelled",
                "2026-11-10T10:00:00Z",
                "cancelled",
                "2026-11-10T10:00:00Z",
                "appointment_at = '2026-11-11T09:00Z'")
            .visit("no show", "2026-11-10T10:00:00Z", "no_show", "2026-11-10T10:00:00Z")
            .visit(
                "cancelled later",
                "2026-11-10T10:00:00Z",
                "scheduled",
                "2026-11-10T10:00:00Z",
                "appointment_at = '2026-11-11T09:00Z'")
            .visit(
                "cancelled later",
                "2026-11-11T08:00:00Z",
                "cancelled",
                "2026-11-10T10:00:00Z",
                "appointment_at = '2026-11-11T09:00Z'")
            .visit(
                "done",
                "2026-11-10T10:00:00Z",
                "completed",
                "2026-11-01T10:00:00Z",
                "completed_at = '2026-11-10T10:00Z'")
            .close();

    var facts = facts(utc, "2026-11-10");
    assertThat(facts.count(SERVICE_OPENED)).isEqualTo(4);
    assertThat(facts.count(SERVICE_CANCELLED)).isEqualTo(2);
    assertThat(facts.count(SERVICE_COMPLETED)).isEqualTo(1);
    assertThat(facts.count(SERVICE_APPOINTMENTS_NEXT_DAY)).isEqualTo(2);
  }

  private static long count(Organization organization, String date, Metric metric) {
    return facts(organization, date).count(metric);
  }

  private static DayFacts facts(Organization organization, String date) {
    return dossier(organization, date).sheet().facts();
  }

  private static Dossier dossier(Organization organization, String date) {
    return new PostgresFactSource(postgres.database())
        .load(List.of(organization), LocalDate.parse(date))
        .getFirst();
  }
}

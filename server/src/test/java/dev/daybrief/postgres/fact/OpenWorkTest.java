package dev.daybrief.postgres.fact;

import static dev.daybrief.metric.Metric.CALLS_NOT_RETURNED;
import static dev.daybrief.metric.Metric.CALLS_WAITING_OLD;
import static dev.daybrief.metric.Metric.FEEDBACK_NOT_CONTACTED;
import static dev.daybrief.metric.Metric.SERVICE_NOT_FOLLOWED_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.OpeningHours;
import dev.daybrief.day.Organization;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who was to be spoken to and was not. 2026-11-10 is a Tuesday; work is from 9 to 18.
class OpenWorkTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final String ADA = "customer_key = '+491'";
  private static final String BOB = "customer_key = '+492'";

  @ParameterizedTest
  @CsvSource({
    // missed, spoken to, not returned
    "10:00:00, 13:59:59, 0",
    "10:00:00, 14:00:00, 0",
    "10:00:00, 14:00:01, 1",
    "10:00:00, 10:00:00, 1",
    "10:00:00, 09:59:59, 1",
    "06:00:00, 12:59:59, 0", // before opening: the hours begin at nine
    "06:00:00, 13:00:01, 1",
    "06:00:00, 07:00:00, 0",
    "13:59:59, 17:59:59, 0",
    "13:59:59, 18:30:00, 1", // the fourth hour ended a second before closing
    "14:00:00, 23:00:00, 0", // and here it ends as they close
    "17:00:00, 23:59:59, 0",
    "20:00:00, 23:59:59, 0"
  })
  void waitsFourOpeningHoursForAMissedCallToBeReturned(String missed, String spoken, long open) {
    var utc =
        Books.open(postgres, "UTC")
            .call("missed", on(10, missed), "missed", on(10, missed), ADA)
            .call("returned", on(10, spoken), "completed", on(10, spoken), ADA)
            .close();

    assertThat(count(utc, 10, CALLS_NOT_RETURNED)).isEqualTo(open);
  }

  @Test
  void countsToTheDaysEndOnly() {
    var utc =
        Books.open(postgres, "UTC")
            .call("late", on(10, "17:30:00"), "missed", on(10, "17:30:00"), ADA)
            .call("returned", on(11, "09:05:00"), "completed", on(11, "09:05:00"), ADA)
            .close();

    assertThat(count(utc, 10, CALLS_NOT_RETURNED)).isEqualTo(1);
    assertThat(count(utc, 11, CALLS_NOT_RETURNED)).isZero();
  }

  @Test
  void waitsAllDayWhereNobodyWorks() {
    var books =
        Books.open(postgres, "UTC")
            .call("sunday", on(8, "10:00:00"), "missed", on(8, "10:00:00"), ADA)
            .call("returned", on(8, "23:00:00"), "completed", on(8, "23:00:00"), ADA);
    var utc = books.close();
    assertThat(count(utc, 8, CALLS_NOT_RETURNED)).isZero();

    new PostgresOrganizations(postgres.database())
        .setOpeningHours(utc.id(), OpeningHours.parse("Sun 10:00-16:00"));

    assertThat(count(utc, 8, CALLS_NOT_RETURNED)).isEqualTo(1);
  }

  @Test
  void goesByTheClockOfTheOrganization() {
    var newYork =
        Books.open(postgres, "America/New_York")
            .call("at 8", on(10, "13:00:00"), "missed", on(10, "13:00:00"), ADA)
            .call("at 13", on(10, "18:00:00"), "completed", on(10, "18:00:00"), ADA)
            .close();

    assertThat(count(newYork, 10, CALLS_NOT_RETURNED)).isZero();
  }

  @Test
  void takesForAContactWhatReachedTheCustomerOrTriedTo() {
    String missed = on(10, "10:00:00");
    String later = on(10, "11:00:00");
    var books = Books.open(postgres, "UTC");
    String[] contacts = {"completed", "in_progress", "failed", "missed"};
    for (String status : contacts) {
      String who = "customer_key = 'tried " + status + "'";
      books
          .call("m " + status, missed, "missed", missed, who)
          .call(
              "c " + status,
              later,
              status,
              later,
              who,
              "direction = 'outbound', started_at = occurred_at");
    }
    for (String status : new String[] {"ready", "scheduled", "missed", "failed", "cancelled"}) {
      String who = "customer_key = 'not " + status + "'";
      books
          .call("n " + status, missed, "missed", missed, who)
          .call("d " + status, later, status, later, who, "direction = 'inbound'");
    }
    var utc = books.close();

    // Five that nobody tried, and the two later calls that are missed themselves.
    assertThat(count(utc, 10, CALLS_NOT_RETURNED)).isEqualTo(7);
  }

  @Test
  void countsMissedCallsOfKnownCustomersAlone() {
    String missed = on(10, "10:00:00");
    String later = on(10, "11:00:00");
    var utc =
        Books.open(postgres, "UTC")
            .call("unknown", missed, "missed", missed)
            .call("demo", missed, "missed", missed, ADA, "is_demo = true")
            .call("ada", missed, "missed", missed, ADA)
            .call("bob spoke", later, "completed", later, BOB)
            .call("demo spoke", later, "completed", later, ADA, "is_demo = true")
            .call("nobody spoke", later, "completed", later)
            .call("removed", later, "completed", later, ADA)
            .call("removed", on(12, "10:00:00"), "completed", later, ADA, "deleted_at = updated_at")
            .close();

    assertThat(count(utc, 10, CALLS_NOT_RETURNED)).isEqualTo(1);
  }

  @Test
  void countsAgainWhenACallOfTheDayIsToldLate() {
    var books =
        Books.open(postgres, "UTC")
            .call("missed", on(10, "10:00:00"), "missed", on(10, "10:00:00"), ADA);
    assertThat(count(books.close(), 10, CALLS_NOT_RETURNED)).isEqualTo(1);

    var utc = books.call("late", on(10, "11:00:00"), "completed", on(10, "11:00:00"), ADA).close();

    assertThat(count(utc, 10, CALLS_NOT_RETURNED)).isZero();
  }

  @Test
  void countsAContactWithTheStatusItHadWhenTheDayEnded() {
    var utc =
        Books.open(postgres, "UTC")
            .call("missed", on(10, "10:00:00"), "missed", on(10, "10:00:00"), ADA)
            .call("planned", on(10, "11:00:00"), "scheduled", on(10, "11:00:00"), ADA)
            .call("planned", on(11, "11:00:00"), "completed", on(10, "11:00:00"), ADA)
            .close();

    assertThat(count(utc, 10, CALLS_NOT_RETURNED)).isEqualTo(1);
  }

  @Test
  void looksForAContactWithADetractorForADay() {
    var books = Books.open(postgres, "UTC");
    for (String who : List.of("silent", "spoken", "late", "promoter")) {
      String key = "customer_key = '" + who + "'";
      books
          .call(who, on(9, "08:00:00"), "completed", on(9, "08:00:00"), key)
          .feedback(
              who,
              on(9, "10:00:00"),
              "nps_score = " + (who.equals("promoter") ? 9 : 6),
              "call_external_id = '" + who + "'");
    }
    var utc =
        books
            .call("s", on(10, "10:00:00"), "completed", on(10, "10:00:00"), key("spoken"))
            .call("l", on(10, "10:00:01"), "completed", on(10, "10:00:01"), key("late"))
            .feedback("of no call", on(9, "10:00:00"), "nps_score = 0")
            .feedback("of unknown", on(9, "10:00:00"), "nps_score = 0, call_external_id = 'none'")
            .close();

    assertThat(count(utc, 9, FEEDBACK_NOT_CONTACTED)).isZero();
    assertThat(count(utc, 10, FEEDBACK_NOT_CONTACTED)).isEqualTo(2);
    assertThat(count(utc, 11, FEEDBACK_NOT_CONTACTED)).isZero();
  }

  @Test
  void countsADetractorOnTheDayOnWhichTheDayOfGraceEnded() {
    // The night of 25 hours: 24 hours after 00:30 of the 25th it is 23:30 of the same date.
    var berlin =
        Books.open(postgres, "Europe/Berlin")
            .call("c", "2026-10-24T22:00:00Z", "completed", "2026-10-24T22:00:00Z", ADA)
            .feedback("f", "2026-10-24T22:30:00Z", "nps_score = 0, call_external_id = 'c'")
            .close();

    assertThat(count(berlin, "2026-10-25", FEEDBACK_NOT_CONTACTED)).isEqualTo(1);
    assertThat(count(berlin, "2026-10-26", FEEDBACK_NOT_CONTACTED)).isZero();
  }

  @Test
  void looksForACallAfterAService() {
    var books = Books.open(postgres, "UTC");
    for (String visit : List.of("silent", "spoken", "linked", "before", "next day")) {
      books.visit(
          visit,
          on(9, "10:00:00"),
          "completed",
          on(8, "10:00:00"),
          "completed_at = updated_at, " + key(visit));
    }
    var utc =
        books
            .call("s", on(10, "20:00:00"), "completed", on(10, "20:00:00"), key("spoken"))
            .call(
                "k",
                on(9, "12:00:00"),
                "completed",
                on(9, "12:00:00"),
                "service_record_external_id = 'linked'")
            .call("b", on(9, "10:00:00"), "completed", on(9, "10:00:00"), key("before"))
            .call("n", on(11, "10:00:00"), "completed", on(11, "10:00:00"), key("next day"))
            .visit("unknown", on(9, "10:00:00"), "completed", on(8, "10:00:00"))
            .close();

    assertThat(count(utc, 9, SERVICE_NOT_FOLLOWED_UP)).isZero();
    assertThat(count(utc, 10, SERVICE_NOT_FOLLOWED_UP)).isEqualTo(3);
    assertThat(count(utc, 11, SERVICE_NOT_FOLLOWED_UP)).isZero();
  }

  @Test
  void callsAReadyCallOldOnTheThirdDateAfter() {
    var berlin =
        Books.open(postgres, "Europe/Berlin")
            .call("last minute", on(10, "22:59:59"), "ready", on(10, "22:59:59"))
            .call("first of the 11th", on(10, "23:00:00"), "ready", on(10, "23:00:00"))
            .call("made", on(10, "10:00:00"), "ready", on(10, "10:00:00"))
            .call("made", on(14, "10:00:00"), "completed", on(14, "10:00:00"))
            .close();

    assertThat(count(berlin, 12, CALLS_WAITING_OLD)).isZero();
    assertThat(count(berlin, 13, CALLS_WAITING_OLD)).isEqualTo(2);
    assertThat(count(berlin, 14, CALLS_WAITING_OLD)).isEqualTo(2);
    assertThat(count(berlin, 30, CALLS_WAITING_OLD)).isEqualTo(2);
  }

  private static String key(String customer) {
    return "customer_key = '" + customer + "'";
  }

  private static String on(int day, String time) {
    return "2026-11-%02dT%sZ".formatted(day, time);
  }

  private static long count(Organization organization, int day, Metric metric) {
    return count(organization, "2026-11-%02d".formatted(day), metric);
  }

  private static long count(Organization organization, String date, Metric metric) {
    return new PostgresFactSource(postgres.database())
        .load(List.of(organization), LocalDate.parse(date))
        .getFirst()
        .sheet()
        .facts()
        .count(metric);
  }
}

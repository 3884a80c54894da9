package dev.daybrief.postgres.fact;

import static dev.daybrief.metric.Metric.CALLS_MISSED;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.CALLS_WAITING;
import static dev.daybrief.metric.Metric.TALK_SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Arrival;
import dev.daybrief.metric.Source;
import dev.daybrief.postgres.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a dossier holds beside the counts of its day.
class DossierTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Test
  void tellsWhenEachSourceWasHeardOf() {
    var utc =
        Books.open(postgres, "UTC")
            .call("old", "2026-09-01T10:00:00Z", "missed", "2026-09-01T10:00:00Z")
            .call("newer", "2026-09-02T10:00:00Z", "missed", "2026-09-02T10:00:00Z")
            .feedback("later", "2026-11-11T10:00:00Z", "nps_score = 9")
            .visit(
                "done",
                "2026-09-01T10:00:00Z",
                "completed",
                "2026-09-01T10:00:00Z",
                "completed_at = '2026-09-05T10:00Z'")
            .close();

    var sheet = dossier(utc, "2026-11-10").sheet();
    assertThat(sheet.arrival(Source.CALLS))
        .isEqualTo(arrival("2026-09-01T10:00:00Z", "2026-09-02T10:00:00Z"));
    assertThat(sheet.arrival(Source.FEEDBACK)).isEqualTo(Arrival.NEVER);
    assertThat(sheet.arrival(Source.SERVICE_RECORDS))
        .isEqualTo(arrival("2026-09-01T10:00:00Z", "2026-09-05T10:00:00Z"));
  }

  @Test
  void givesTheWeeksBeforeSinceTheFirstRecord() {
    var young =
        Books.open(postgres, "Asia/Tokyo")
            .call("first", "2026-11-06T15:00:00Z", "missed", "2026-11-06T15:00:00Z")
            .close();
    var old =
        Books.open(postgres, "Asia/Tokyo")
            .call("first", "2020-11-06T15:00:00Z", "missed", "2020-11-06T15:00:00Z")
            .close();

    var history = dossier(young, "2026-11-10").history().days();
    assertThat(history.stream().map(day -> day.date().toString()))
        .containsExactly("2026-11-07", "2026-11-08", "2026-11-09");
    assertThat(history.getFirst().count(CALLS_MISSED)).isEqualTo(1);
    assertThat(dossier(old, "2026-11-10").history().days()).hasSize(84);
  }

  @Test
  void givesTheDaysThatTellTheHolidaysOfTheYearBefore() {
    var old =
        Books.open(postgres, "Asia/Tokyo")
            .call("first", "2025-11-09T15:00:00Z", "missed", "2025-11-09T15:00:00Z")
            .call("later", "2026-11-01T15:00:00Z", "missed", "2026-11-01T15:00:00Z")
            .close();

    var yearBefore = dossier(old, "2026-11-10").history().yearBefore();

    assertThat(yearBefore.stream().map(day -> day.date().toString()))
        .containsExactly(
            "2025-11-10",
            "2025-11-11",
            "2025-11-14",
            "2025-11-15",
            "2025-11-16",
            "2025-11-17",
            "2025-11-18");
    assertThat(yearBefore.getFirst().count(CALLS_MISSED)).isEqualTo(1);
    assertThat(yearBefore.get(1).count(CALLS_MISSED)).isZero();
  }

  @Test
  void leavesOutADateThatTheZoneSkipped() {
    var apia =
        Books.open(postgres, "Pacific/Apia")
            .call("first", "2011-12-28T15:00:00Z", "missed", "2011-12-28T15:00:00Z")
            .close();

    var history = dossier(apia, "2011-12-31").history().days();
    assertThat(history.stream().map(day -> day.date().toString()))
        .containsExactly("2011-12-28", "2011-12-29");
  }

  @Test
  void givesZerosForAnOrganizationWithoutRecords() {
    var empty = Books.open(postgres, "UTC").close();

    var dossier = dossier(empty, "2026-11-10");
    assertThat(dossier.history().days()).isEmpty();
    assertThat(dossier.sheet().facts().count(CALLS_TOTAL)).isZero();
  }

  @Test
  void answersInTheOrderAskedAndKeepsOrganizationsApart() {
    var books = new ArrayList<Organization>();
    for (int i = 0; i < 20; i++) {
      var book = Books.open(postgres, i % 2 == 0 ? "Asia/Tokyo" : "America/New_York");
      for (int call = 0; call < i; call++) {
        book.call("c" + call, "2026-11-10T14:30:00Z", "missed", "2026-11-10T14:30:00Z");
      }
      books.add(book.close());
    }

    var dossiers =
        new PostgresFactSource(postgres.database())
            .load(books.reversed(), LocalDate.parse("2026-11-10"));

    assertThat(dossiers.stream().map(dossier -> dossier.sheet().organization()))
        .isEqualTo(books.reversed());
    for (int i = 0; i < 20; i++) {
      assertThat(dossiers.get(19 - i).sheet().facts().count(CALLS_MISSED)).isEqualTo(i);
    }
  }

  @Test
  void readsWhatWasCountedBefore() {
    var books =
        Books.open(postgres, "UTC")
            .call("c", "2026-11-01T10:00:00Z", "missed", "2026-11-01T10:00:00Z");
    var utc = books.close();
    dossier(utc, "2026-11-10");
    postgres.execute(
        "UPDATE daybrief.daily_facts SET calls_missed = 77 WHERE organization_id = '"
            + utc.id()
            + "' AND day = '2026-11-05'");

    var history = dossier(utc, "2026-11-11").history().days();
    assertThat(history.get(4).count(CALLS_MISSED)).isEqualTo(77);
    assertThat(history).hasSize(10);
  }

  @Test
  void givesOfDaysCountedAheadWhatItGivesOfEachAlone() {
    var alone = weekOfCalls();
    var ahead = weekOfCalls();
    var dates = LocalDate.parse("2026-11-02").datesUntil(LocalDate.parse("2026-11-12")).toList();

    new PostgresFactSource(postgres.database()).countAhead(ahead, dates);

    for (LocalDate date : dates) {
      assertThat(dossier(ahead, date.toString()).sheet().facts())
          .isEqualTo(dossier(alone, date.toString()).sheet().facts());
    }
    assertThat(dossier(ahead, "2026-11-05").sheet().facts().count(CALLS_WAITING)).isEqualTo(2);
  }

  @Test
  void readsDaysThatWereCountedAhead() {
    var utc = weekOfCalls();
    var dates = List.of(LocalDate.parse("2026-11-04"), LocalDate.parse("2026-11-05"));
    new PostgresFactSource(postgres.database()).countAhead(utc, dates);
    postgres.execute(
        "UPDATE daybrief.daily_facts SET talk_seconds = 77 WHERE organization_id = '"
            + utc.id()
            + "'");

    assertThat(dossier(utc, "2026-11-05").history().days())
        .extracting(day -> day.count(TALK_SECONDS))
        .as("the first two days were not counted ahead")
        .containsExactly(0L, 0L, 77L);
    assertThat(dossier(utc, "2026-11-05").sheet().facts().count(TALK_SECONDS)).isEqualTo(77);
  }

  @Test
  void namesAnOrganizationThatIsNotThere() {
    var stranger =
        new Organization(
            new OrganizationId(UUID.randomUUID()),
            "stranger",
            "S",
            ZoneId.of("UTC"),
            Locale.ENGLISH);

    assertThatThrownBy(() -> dossier(stranger, "2026-11-10"))
        .hasMessageContaining(stranger.id().toString());
  }

  /// Two calls wait for days; one of them is made in the end.
  private static Organization weekOfCalls() {
    return Books.open(postgres, "UTC")
        .call("a", "2026-11-02T10:00:00Z", "ready", "2026-11-02T10:00:00Z")
        .call("b", "2026-11-04T10:00:00Z", "ready", "2026-11-04T10:00:00Z")
        .call("b", "2026-11-08T10:00:00Z", "completed", "2026-11-08T10:00:00Z")
        .call("c", "2026-11-05T10:00:00Z", "missed", "2026-11-05T10:00:00Z")
        .close();
  }

  private static Arrival arrival(String first, String newest) {
    return new Arrival(Instant.parse(first), Instant.parse(newest));
  }

  private static Dossier dossier(Organization organization, String date) {
    return new PostgresFactSource(postgres.database())
        .load(List.of(organization), LocalDate.parse(date))
        .getFirst();
  }
}

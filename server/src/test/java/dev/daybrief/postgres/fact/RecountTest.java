package dev.daybrief.postgres.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.fact.Recount.Difference;
import dev.daybrief.theme.CommentReader;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeMention;
import dev.daybrief.theme.ThemeReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two ways of counting that share no line agree on any history of records.
class RecountTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final LocalDate LAST = LocalDate.parse("2026-04-30");
  private static final List<String> CALLS =
      List.of(
          "ready",
          "ready",
          "scheduled",
          "in_progress",
          "completed",
          "missed",
          "failed",
          "cancelled");
  private static final List<String> VISITS =
      List.of("scheduled", "in_progress", "completed", "cancelled", "no_show");

  private static final CommentReader READER = new ThemeReader(Taxonomy.standard());
  private static final List<String> COMMENTS =
      List.of("", "", "words", "Friendly but slow.", "Overpriced!", "Not friendly, not expensive.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "America/New_York",
        "Africa/Cairo",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Pacific/Apia",
        "America/Havana",
        "Europe/Berlin"
      })
  void agreesWithTheStoredCounts(String zone) {
    var organization = randomBooks(postgres, zone, new Random(zone.hashCode()));
    var facts = new PostgresFactSource(postgres.database());
    facts.load(List.of(organization), LAST);
    LAST.minusDays(40)
        .datesUntil(LAST)
        .forEach(date -> assertThat(facts.load(List.of(organization), date)).hasSize(1));

    var result = recount(organization);

    assertThat(result.days()).isGreaterThan(60);
    assertThat(result.differences()).isEmpty();
    for (String open :
        List.of(
            "calls_not_returned < calls_missed",
            "calls_waiting_old < calls_waiting",
            "feedback_not_contacted > 0",
            "service_not_followed_up > 0")) {
      assertThat(daysWith(organization, open)).as(open).isPositive();
    }
  }

  private static long daysWith(Organization organization, String condition) {
    return Long.parseLong(
        String.valueOf(
            postgres.text(
                "SELECT count(*) FROM daybrief.daily_facts WHERE organization_id = '"
                    + organization.id()
                    + "' AND "
                    + condition)));
  }

  @Test
  void namesAStoredNumberThatIsWrong() {
    var organization =
        Books.open(postgres, "UTC")
            .call("c", "2026-04-29T10:00:00Z", "missed", "2026-04-29T10:00:00Z")
            .close();
    new PostgresFactSource(postgres.database()).load(List.of(organization), LAST);
    postgres.execute(
        "UPDATE daybrief.daily_facts SET calls_missed = 5 WHERE organization_id = '"
            + organization.id()
            + "' AND day = '2026-04-29'");

    assertThat(recount(organization).differences())
        .containsExactly(
            new Difference(
                organization.id(), LocalDate.parse("2026-04-29"), Metric.CALLS_MISSED, 5, 1));
  }

  @Test
  void readsTheCommentAndNotTheThemesStoredBesideIt() {
    var organization =
        Books.open(postgres, "UTC")
            .feedback(
                "f", "2026-04-29T10:00:00Z", "comment = 'Overpriced', themes = '{staff:positive}'")
            .close();
    new PostgresFactSource(postgres.database()).load(List.of(organization), LAST);

    var day = LocalDate.parse("2026-04-29");
    assertThat(recount(organization).differences())
        .containsExactly(
            new Difference(organization.id(), day, Metric.THEME_PRICE_NEGATIVE, 0, 1),
            new Difference(organization.id(), day, Metric.THEME_STAFF_POSITIVE, 1, 0));
  }

  private static Recount.Result recount(Organization organization) {
    return new Recount(postgres.database(), READER).compare(organization, LAST.minusDays(84), LAST);
  }

  /// Histories of up to four versions around the clock changes of spring, some deleted, some demo,
  /// some exactly at a midnight.
  static Organization randomBooks(TestDatabase database, String zone, Random random) {
    var books = Books.open(database, zone);
    for (int record = 0; record < 150; record++) {
      Instant time = someTime(random, books.organization());
      if (record % 2 == 0) {
        // Close together, so that customers call again soon.
        time = books.organization().day(LAST).start().minusSeconds(random.nextInt(5 * 86_400));
      }
      String customer = "customer_key = 'k" + random.nextInt(3) + "'";
      int versions = 1 + random.nextInt(4);
      for (int version = 0; version < versions; version++) {
        Instant updated =
            version == 0 || random.nextBoolean() ? time : time.plusSeconds(7 * 86_400);
        String at = updated.plusSeconds(version).toString();
        books.call(
            "c" + record,
            at,
            one(CALLS, random),
            time.toString(),
            flags(random),
            "duration_seconds = " + random.nextInt(600),
            "direction = '" + (random.nextBoolean() ? "inbound" : "outbound") + "'",
            random.nextBoolean() ? "started_at = occurred_at" : customer,
            customer,
            "service_record_external_id = 's" + random.nextInt(150) + "'");
        books.feedback(
            "f" + record + "-" + version,
            at,
            flags(random),
            "call_external_id = 'c" + random.nextInt(150) + "'",
            "nps_score = " + (random.nextInt(4) == 0 ? "NULL" : random.nextInt(11)),
            comment(random));
        books.visit(
            "s" + record,
            at,
            one(VISITS, random),
            time.toString(),
            flags(random),
            random.nextInt(4) == 0 ? "customer_key = NULL" : customer,
            "completed_at = '" + someTime(random, books.organization()) + "'",
            "appointment_at = '" + someTime(random, books.organization()) + "'");
        time = time.plusSeconds(random.nextInt(30 * 86_400));
      }
    }
    return books.close();
  }

  /// With the themes that a store keeps beside it. Its words judge, so that the score says nothing.
  private static String comment(Random random) {
    String comment = one(COMMENTS, random);
    String themes =
        READER.read(comment, "en", 5).stream()
            .map(ThemeMention::text)
            .collect(Collectors.joining(",", "{", "}"));
    return comment.isEmpty()
        ? "comment = NULL"
        : "comment = '%s', language = 'en', themes = '%s'".formatted(comment, themes);
  }

  private static Instant someTime(Random random, Organization organization) {
    var day = organization.day(LAST.minusDays(random.nextInt(84)));
    return switch (random.nextInt(6)) {
      case 0 -> day.start();
      case 1 -> day.end().minusNanos(1000);
      default -> day.start().plusSeconds(random.nextInt(86_400));
    };
  }

  private static String flags(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> "is_demo = true";
      case 1 -> "deleted_at = updated_at";
      default -> "is_demo = false";
    };
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}

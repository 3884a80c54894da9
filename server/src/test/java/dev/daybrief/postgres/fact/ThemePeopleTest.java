package dev.daybrief.postgres.fact;

import static dev.daybrief.metric.Metric.CALLS_MISSED;
import static dev.daybrief.metric.Metric.THEME_PRICE_NEGATIVE;
import static dev.daybrief.metric.Metric.THEME_PRICE_POSITIVE;
import static dev.daybrief.metric.Metric.THEME_STAFF_POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.day.Organization;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.fact.ThemePeople.Question;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThemePeopleTest {

  @RegisterExtension static final TestDatabase POSTGRES = new TestDatabase();

  private static final String DAY = "2026-11-10";
  private static final String DEAR = "themes = '{price:negative}'";

  @Test
  void countsAPersonOnceHoweverOftenTheyAnswer() {
    var shop =
        Books.open(POSTGRES, "UTC")
            .call("1", "2026-11-05T10:00:00Z", "completed", "2026-11-05T10:00:00Z", phone("+49 1"))
            .call("2", "2026-11-06T10:00:00Z", "completed", "2026-11-06T10:00:00Z", phone("+491"))
            .call("3", "2026-11-07T10:00:00Z", "completed", "2026-11-07T10:00:00Z", phone("+492"))
            .feedback("a", "2026-11-05T11:00:00Z", DEAR, "call_external_id = '1'")
            .feedback("b", "2026-11-06T11:00:00Z", DEAR, "call_external_id = '2'")
            .feedback("c", "2026-11-07T11:00:00Z", DEAR, "call_external_id = '3'")
            .close();

    assertThat(people(shop, DAY)).isEqualTo(2);
  }

  @Test
  void takesAnAnswerForAPersonWhereNoTelephoneNumberIsKnown() {
    var shop =
        Books.open(POSTGRES, "UTC")
            .call("1", "2026-11-05T10:00:00Z", "completed", "2026-11-05T10:00:00Z")
            .call("2", "2026-11-05T10:00:00Z", "completed", "2026-11-05T10:00:00Z", phone("-"))
            .feedback("a", "2026-11-05T11:00:00Z", DEAR, "call_external_id = '1'")
            .feedback("b", "2026-11-05T11:00:00Z", DEAR, "call_external_id = '2'")
            .feedback("c", "2026-11-06T11:00:00Z", DEAR, "call_external_id = 'of nobody'")
            .feedback("d", "2026-11-07T11:00:00Z", DEAR)
            .close();

    assertThat(people(shop, DAY)).isEqualTo(4);
  }

  @Test
  void looksAtSevenLocalDays() {
    var berlin =
        Books.open(POSTGRES, "Europe/Berlin")
            .feedback("before", "2026-11-03T22:59:59Z", DEAR)
            .feedback("first", "2026-11-03T23:00:00Z", DEAR)
            .feedback("last", "2026-11-10T22:59:59Z", DEAR)
            .feedback("after", "2026-11-10T23:00:00Z", DEAR)
            .close();

    assertThat(people(berlin, DAY)).isEqualTo(2);
  }

  @Test
  void knowsWhatWasKnownWhenTheDayEnded() {
    var shop =
        Books.open(POSTGRES, "UTC")
            .feedback("demo", "2026-11-05T11:00:00Z", DEAR, "is_demo = true")
            .feedback("gone", "2026-11-05T11:00:00Z", DEAR, "deleted_at = updated_at")
            .feedback("other words", "2026-11-08T11:00:00Z", "themes = '{price:positive}'")
            .feedback("unread", "2026-11-05T11:00:00Z", "comment = 'dear'")
            .close();
    POSTGRES.execute(
        """
        INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, valid_from,
          created_at, is_demo, themes)
        VALUES ('%s', 'other words', '2026-11-12Z', '2026-11-12Z', '2026-11-08T11:00Z', false,
          '{price:negative}');
        UPDATE daybrief.feedback SET valid_until = '2026-11-12Z'
        WHERE organization_id = '%1$s' AND external_id = 'other words' AND updated_at < '2026-11-12Z'
        """
            .formatted(shop.id()));

    assertThat(people(shop, "2026-11-10")).isZero();
    assertThat(people(shop, "2026-11-11")).as("before the second version").isZero();
    assertThat(people(shop, "2026-11-12")).as("after it").isEqualTo(1);
  }

  @Test
  void answersABatchInItsOrderAndKeepsOrganizationsApart() {
    var one = Books.open(POSTGRES, "UTC").feedback("a", "2026-11-10T11:00:00Z", DEAR).close();
    var two =
        Books.open(POSTGRES, "Asia/Tokyo")
            .feedback("a", "2026-11-10T11:00:00Z", "themes = '{price:negative,staff:positive}'")
            .feedback("b", "2026-11-10T11:00:00Z", "themes = '{staff:positive}'")
            .close();

    var people =
        peopleOf(
            List.of(
                question(two, DAY, THEME_STAFF_POSITIVE, THEME_PRICE_NEGATIVE),
                question(one, DAY, THEME_STAFF_POSITIVE),
                question(one, DAY, THEME_PRICE_NEGATIVE, THEME_PRICE_POSITIVE),
                question(two, "2026-11-01", THEME_STAFF_POSITIVE),
                question(one, DAY)));

    assertThat(people)
        .containsExactly(
            Map.of(THEME_STAFF_POSITIVE, 2, THEME_PRICE_NEGATIVE, 1),
            Map.of(THEME_STAFF_POSITIVE, 0),
            Map.of(THEME_PRICE_NEGATIVE, 1, THEME_PRICE_POSITIVE, 0),
            Map.of(THEME_STAFF_POSITIVE, 0),
            Map.of());
    assertThat(peopleOf(List.of())).isEmpty();
  }

  @Test
  void refusesAMetricThatNoCommentDecides() {
    var shop = Books.open(POSTGRES, "UTC").close();

    assertThatThrownBy(() -> question(shop, DAY, CALLS_MISSED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("calls_missed");
  }

  /// A thousand days of other answers stand beside the week.
  @Test
  void readsNoTableAtLarge() {
    var shop = Books.open(POSTGRES, "UTC").close();
    POSTGRES.execute(
        """
        INSERT INTO daybrief.feedback (organization_id, external_id, updated_at, created_at, is_demo,
          themes, call_external_id)
        SELECT '%1$s', 'f' || n, at, at, false, '{price:negative}', 'c' || n
        FROM generate_series(1, 20000) n,
          LATERAL (SELECT '2024-03-01Z'::timestamptz + n * interval '72 minutes' AS at) t;
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
          created_at, is_demo, customer_phone)
        SELECT '%1$s', 'c' || n, '2024-03-01Z', '2024-03-01Z', 'completed', '2024-03-01Z', false, n
        FROM generate_series(1, 20000) n;
        ANALYZE"""
            .formatted(shop.id()));

    String plan = plan(List.of(question(shop, DAY, THEME_PRICE_NEGATIVE)));

    assertThat(plan).doesNotContain("Seq Scan on");
    assertThat(plan).containsPattern("Index Scan using feedback_by_day on feedback");
    assertThat(plan).containsPattern("Index (Only )?Scan using calls_pkey on calls");
    var hit = Pattern.compile("Buffers: shared hit=(\\d+)").matcher(plan);
    assertThat(hit.find()).isTrue();
    assertThat(Long.parseLong(hit.group(1))).isLessThan(2_000);
    assertThat(people(shop, DAY)).isEqualTo(140);
  }

  private static String plan(List<Question> questions) {
    return POSTGRES
        .database()
        .inTenants(
            questions.stream().map(question -> question.organization().id()).toList(),
            handle -> {
              try (var statement =
                  handle
                      .getConnection()
                      .prepareStatement("EXPLAIN (ANALYZE, BUFFERS) " + ThemePeople.COUNT)) {
                ThemePeople.bind(handle.getConnection(), statement, questions);
                var plan = new StringBuilder();
                try (var rows = statement.executeQuery()) {
                  while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                  }
                }
                return plan.toString();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static List<Map<Metric, Integer>> peopleOf(List<Question> questions) {
    return POSTGRES
        .database()
        .inTenants(
            questions.stream().map(question -> question.organization().id()).toList(),
            handle -> {
              try {
                return ThemePeople.count(handle.getConnection(), questions);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static int people(Organization organization, String date) {
    return peopleOf(List.of(question(organization, date, THEME_PRICE_NEGATIVE)))
        .getFirst()
        .getOrDefault(THEME_PRICE_NEGATIVE, -1);
  }

  private static Question question(Organization organization, String date, Metric... metrics) {
    return new Question(organization, LocalDate.parse(date), Set.of(metrics));
  }

  private static String phone(String number) {
    return "customer_phone = '" + number + "'";
  }
}

package dev.daybrief.postgres.fact;

import static dev.daybrief.metric.Metric.CALLS_MISSED;
import static dev.daybrief.metric.Metric.CALLS_MISSED_SHARE;
import static dev.daybrief.metric.Metric.CALLS_READY;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.FEEDBACK_NPS;
import static dev.daybrief.metric.Metric.SERVICE_CANCELLED;
import static dev.daybrief.metric.Metric.SERVICE_COMPLETED;
import static dev.daybrief.metric.Metric.SERVICE_OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.Breakdown.Part;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.Dimension;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Changed counts by what their records have in common. 2026-11-10 is a Tuesday.
class DetailsTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Test
  void breaksCallsDownByCampaignAgentAndHour() {
    var books = Books.open(postgres, "Asia/Kathmandu");
    call(books, "a", "2026-11-10T04:14:59Z", "missed", "north", "Ada"); // 09:59:59
    call(books, "b", "2026-11-10T04:15:00Z", "missed", "north", "Bob"); // 10:00
    call(books, "c", "2026-11-10T05:00:00Z", "completed", "south", "Bob"); // 10:45
    books.call("of nobody", "2026-11-10T05:00:00Z", "missed", "2026-11-10T05:00:00Z");

    var details = detail(books.close(), "2026-11-10", CALLS_MISSED, CALLS_TOTAL);

    assertThat(parts(details, CALLS_MISSED, Dimension.CAMPAIGN)).containsExactly(part("north", 2));
    assertThat(parts(details, CALLS_MISSED, Dimension.AGENT))
        .containsExactly(part("Ada", 1), part("Bob", 1));
    assertThat(parts(details, CALLS_MISSED, Dimension.HOUR))
        .containsExactly(part("10", 2), part("9", 1));
    assertThat(parts(details, CALLS_TOTAL, Dimension.AGENT))
        .containsExactly(part("Ada", 1), part("Bob", 2));
    assertThat(details.breakdowns()).containsOnlyKeys(CALLS_MISSED, CALLS_TOTAL);
  }

  @Test
  void comparesWithTheSameWeekdaySinceTheSourceBegan() {
    var books = Books.open(postgres, "UTC");
    call(books, "first", "2026-10-20T10:00:00Z", "missed", "north", "Ada"); // three weeks before
    call(books, "two", "2026-10-27T10:00:00Z", "missed", "north", "Ada");
    call(books, "two more", "2026-10-27T10:00:00Z", "missed", "south", "Ada");
    call(books, "monday", "2026-11-09T10:00:00Z", "missed", "north", "Ada");
    call(books, "today", "2026-11-10T10:00:00Z", "missed", "north", "Ada");

    var details = detail(books.close(), "2026-11-10", CALLS_MISSED);

    assertThat(parts(details, CALLS_MISSED, Dimension.CAMPAIGN))
        .containsExactly(new Part("north", 1, 2 / 3.0), new Part("south", 0, 1 / 3.0));
  }

  @Test
  void looksBackEightWeeks() {
    var books = Books.open(postgres, "UTC");
    call(books, "first", "2025-01-01T10:00:00Z", "missed", "north", "Ada");
    call(books, "nine", "2026-09-08T10:00:00Z", "missed", "north", "Ada");
    call(books, "eight", "2026-09-15T10:00:00Z", "missed", "north", "Ada");

    var details = detail(books.close(), "2026-11-10", CALLS_MISSED);

    assertThat(parts(details, CALLS_MISSED, Dimension.CAMPAIGN))
        .containsExactly(new Part("north", 0, 1 / 8.0));
  }

  @Test
  void countsWhatTheFactsCount() {
    var books = Books.open(postgres, "UTC");
    call(books, "then ready", "2026-11-10T10:00:00Z", "ready", "north", "Ada");
    books.call("then ready", "2026-11-11T10:00:00Z", "completed", "2026-11-11T10:00:00Z");
    call(books, "demo", "2026-11-10T10:00:00Z", "ready", "north", "Ada", "is_demo = true");
    call(books, "gone", "2026-11-10T10:00:00Z", "ready", "north", "Ada");
    call(books, "gone", "2026-11-12T10:00:00Z", "ready", "north", "Ada", "deleted_at = updated_at");
    call(books, "failed", "2026-11-10T10:00:00Z", "failed", "north", "Ada");
    call(books, "missed", "2026-11-10T10:00:00Z", "missed", "north", "Ada");

    var details = detail(books.close(), "2026-11-10", CALLS_READY, CALLS_MISSED_SHARE);

    assertThat(parts(details, CALLS_READY, Dimension.AGENT)).containsExactly(part("Ada", 1));
    assertThat(parts(details, CALLS_MISSED_SHARE, Dimension.AGENT)).containsExactly(part("Ada", 2));
  }

  @Test
  void breaksFeedbackDownByItsCall() {
    var books = Books.open(postgres, "UTC");
    call(books, "north", "2026-11-01T10:00:00Z", "completed", "north", "Ada");
    var utc =
        books
            .feedback("bad", "2026-11-10T10:00:00Z", "nps_score = 3", "call_external_id = 'north'")
            .feedback("good", "2026-11-10T10:00:00Z", "nps_score = 9", "call_external_id = 'north'")
            .feedback("of no call", "2026-11-10T10:00:00Z", "nps_score = 3")
            .close();

    var details = detail(utc, "2026-11-10", FEEDBACK_DETRACTORS, FEEDBACK_NPS);

    assertThat(parts(details, FEEDBACK_DETRACTORS, Dimension.CAMPAIGN))
        .containsExactly(part("north", 1));
    assertThat(parts(details, FEEDBACK_DETRACTORS, Dimension.AGENT))
        .containsExactly(part("Ada", 1));
    assertThat(details.breakdowns()).containsOnlyKeys(FEEDBACK_DETRACTORS);
  }

  @Test
  void breaksServicesDownByTypeAndAdvisor() {
    var utc =
        Books.open(postgres, "UTC")
            .visit(
                "opened",
                "2026-11-10T10:00:00Z",
                "cancelled",
                "2026-11-10T10:00:00Z",
                "service_type = 'Brakes', advisor = 'Eve'")
            .visit(
                "done",
                "2026-11-10T10:00:00Z",
                "completed",
                "2026-11-01T10:00:00Z",
                "service_type = 'Tyres', completed_at = updated_at")
            .close();

    var details = detail(utc, "2026-11-10", SERVICE_OPENED, SERVICE_COMPLETED, SERVICE_CANCELLED);

    assertThat(parts(details, SERVICE_OPENED, Dimension.SERVICE_TYPE))
        .containsExactly(part("Brakes", 1));
    assertThat(parts(details, SERVICE_CANCELLED, Dimension.ADVISOR))
        .containsExactly(part("Eve", 1));
    assertThat(parts(details, SERVICE_COMPLETED, Dimension.SERVICE_TYPE))
        .containsExactly(part("Tyres", 1));
    assertThat(parts(details, SERVICE_COMPLETED, Dimension.ADVISOR)).isEmpty();
  }

  /// More than one group of organisations; some ask for nothing.
  @Test
  void answersInTheOrderOfTheInquiries() {
    var inquiries = new ArrayList<Inquiry>();
    for (int number = 0; number < 20; number++) {
      var books = Books.open(postgres, "UTC");
      call(books, "c", "2026-11-10T10:00:00Z", "missed", "campaign " + number, "Ada");
      Set<Metric> changed = number % 5 == 4 ? Set.of() : Set.of(CALLS_MISSED);
      inquiries.add(new Inquiry(books.close(), LocalDate.parse("2026-11-10"), changed, Set.of()));
    }

    var details = new PostgresFactSource(postgres.database()).detail(inquiries);

    for (int number = 0; number < 20; number++) {
      if (number % 5 == 4) {
        assertThat(details.get(number)).isEqualTo(Details.NONE);
      } else {
        assertThat(parts(details.get(number), CALLS_MISSED, Dimension.CAMPAIGN))
            .containsExactly(part("campaign " + number, 1));
      }
    }
  }

  private static void call(
      Books books, String id, String at, String status, String campaign, String agent) {
    call(books, id, at, status, campaign, agent, "is_demo = false");
  }

  private static void call(
      Books books,
      String id,
      String at,
      String status,
      String campaign,
      String agent,
      String more) {
    books.call(
        id, at, status, at, "campaign = '" + campaign + "', agent = '" + agent + "', " + more);
  }

  private static Details detail(Organization organization, String date, Metric... changed) {
    return new PostgresFactSource(postgres.database())
        .detail(
            List.of(new Inquiry(organization, LocalDate.parse(date), Set.of(changed), Set.of())))
        .getFirst();
  }

  private static List<Part> parts(Details details, Metric metric, Dimension dimension) {
    return Objects.requireNonNull(details.breakdowns().get(metric)).stream()
        .filter(breakdown -> breakdown.dimension() == dimension)
        .map(Breakdown::parts)
        .findFirst()
        .orElseThrow();
  }

  /// Without any week before it.
  private static Part part(String name, long today) {
    return new Part(name, today, 0);
  }
}

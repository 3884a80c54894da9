package dev.daybrief.postgres.background;

import static dev.daybrief.insight.InsightKind.CALM;
import static dev.daybrief.insight.InsightKind.DAY_CHANGE;
import static dev.daybrief.insight.InsightKind.OPEN_WORK;
import static dev.daybrief.insight.InsightKind.STANDING;
import static dev.daybrief.insight.Subject.CALL_VOLUME;
import static dev.daybrief.insight.Subject.LOST_CALLS;
import static dev.daybrief.insight.Subject.UNHAPPY_CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.brief.ReaderOpinion;
import dev.daybrief.brief.ReaderOpinion.Judgement;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Target;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.fact.PostgresFactSource;
import dev.daybrief.ranking.Readers;
import dev.daybrief.ranking.Readers.Opinion;
import dev.daybrief.ranking.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a dossier says of the days before and of its readers.
class BackgroundsTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final LocalDate DAY = LocalDate.parse("2026-11-10");
  private static final Topic VOLUME = new Topic(CALM, CALL_VOLUME);

  private final Organization berlin =
      new RecordRows(postgres).organization("org-" + UUID.randomUUID(), "Europe/Berlin");

  @Test
  void remembersWhenATopicWasLastShownAmongTheFreeLines() {
    line("2026-11-10", 1, true, 3, "calm", "service_opened", "calm"); // the day itself
    line("2026-11-08", 1, true, 3, "calm", "calls_total", "calm");
    line("2026-11-01", 1, true, 5, "calm", "calls_inbound", "calm"); // the same subject, earlier
    line("2026-11-07", 1, true, 2, "missed_calls", "calls_missed_or_failed", "open_work");
    line("2026-11-06", 1, false, 3, "standing", "calls_total", "standing"); // replaced since
    line("2026-11-06", 2, true, 3, "standing", "calls_missed", "standing");
    line("2026-10-11", 1, true, 4, "day_change", "calls_missed", "signal"); // 30 days before
    line("2026-10-10", 1, true, 4, "day_change", "calls_total", "signal"); // 31 days before
    line("2026-11-05", 1, true, 4, "kind_of_old", "calls_total", "signal");
    line("2026-11-04", 1, true, 4, "calm", "metric_of_old", "calm");

    assertThat(readers().lastShown())
        .containsOnly(
            Map.entry(VOLUME, LocalDate.parse("2026-11-08")),
            Map.entry(new Topic(STANDING, LOST_CALLS), LocalDate.parse("2026-11-06")),
            Map.entry(new Topic(DAY_CHANGE, LOST_CALLS), LocalDate.parse("2026-10-11")));
  }

  @Test
  void countsTheDaysThatSaidUnusual() {
    line("2026-11-10", 1, true, 3, "day_change", "calls_total", "signal"); // the day itself
    line("2026-11-09", 1, true, 3, "day_change", "calls_total", "signal");
    line("2026-11-09", 1, true, 4, "share_change", "calls_missed_share", "signal");
    line("2026-11-08", 1, true, 5, "lasting_change", "calls_total", "signal");
    line("2026-11-07", 1, true, 3, "data_gap", "calls_total", "signal"); // no claim of chance
    line("2026-11-06", 1, true, 3, "day_change", "calls_total", "calm");
    line("2026-11-05", 1, false, 3, "day_change", "calls_total", "signal"); // replaced since
    line("2026-10-11", 1, true, 3, "nps_change", "feedback_nps", "signal");
    line("2026-10-10", 1, true, 3, "nps_change", "feedback_nps", "signal"); // too long ago

    assertThat(dossier(DAY).background().unusualDays()).isEqualTo(3);
  }

  @Test
  void hearsWhatReadersSaidUntilTheDayEnded() {
    var store = new PostgresOpinionStore(postgres.database());
    // The day ends in Berlin at 23:00 UTC.
    var before = Instant.parse("2026-11-10T22:59:59.999999Z");
    var after = Instant.parse("2026-11-10T23:00:00Z");
    store.give(berlin.id(), opinion(VOLUME, 1, Judgement.USEFUL, before));
    store.give(berlin.id(), opinion(VOLUME, 2, Judgement.NOT_USEFUL, before));
    store.give(berlin.id(), opinion(VOLUME, 3, Judgement.USEFUL, before));
    store.give(berlin.id(), opinion(VOLUME, 4, Judgement.USEFUL, after));
    store.give(berlin.id(), opinion(new Topic(STANDING, LOST_CALLS), 1, Judgement.MUTE, before));
    store.give(berlin.id(), opinion(new Topic(CALM, LOST_CALLS), 1, Judgement.MUTE, after));

    assertThat(readers().opinions()).containsExactly(Map.entry(VOLUME, new Opinion(2, 1)));
    assertThat(readers().muted()).containsExactly(new Topic(STANDING, LOST_CALLS));
    assertThat(dossier(DAY.plusDays(1)).readers().muted()).hasSize(2);
  }

  @Test
  void letsDoneWorkRestForTwoWeeksAndWhatWasPutOffForOne() {
    var done = new Topic(OPEN_WORK, UNHAPPY_CUSTOMERS);
    var later = new Topic(OPEN_WORK, LOST_CALLS);
    var store = new PostgresOpinionStore(postgres.database());
    Instant given = Instant.parse("2026-11-10T08:00:00Z");
    store.give(berlin.id(), opinion(done, 1, Judgement.DONE, given));
    store.give(berlin.id(), opinion(later, 2, Judgement.SNOOZE, given));

    assertThat(dossier(DAY.minusDays(1)).readers().resting()).isEmpty();
    assertThat(readers().resting()).containsOnly(entry(done, 12L), entry(later, Long.MAX_VALUE));
    assertThat(readers().opinions()).containsOnly(entry(done, new Readers.Opinion(1, 0)));
    assertThat(dossier(DAY.plusDays(6)).readers().resting()).containsKeys(done, later);
    assertThat(dossier(DAY.plusDays(7)).readers().resting()).containsOnlyKeys(done);
    assertThat(dossier(DAY.plusDays(13)).readers().resting()).containsOnlyKeys(done);
    assertThat(dossier(DAY.plusDays(14)).readers().resting()).isEmpty();
  }

  @Test
  void judgesADayByTheGoalsThatHeldWhenItEnded() {
    var store = new PostgresTargetStore(postgres.database());
    var first = new Target(Metric.CALLS_COMPLETED, Target.Span.WEEK, 100);
    var second = new Target(Metric.CALLS_COMPLETED, Target.Span.WEEK, 120);
    store.set(berlin.id(), first, Instant.parse("2026-11-10T22:59:59Z"));
    store.set(berlin.id(), second, Instant.parse("2026-11-10T23:00:00Z"));

    assertThat(dossier(DAY.minusDays(1)).background().targets()).isEmpty();
    assertThat(dossier(DAY).background().targets()).containsExactly(first);
    assertThat(dossier(DAY.plusDays(1)).background().targets()).containsExactly(second);
  }

  @Test
  void tellsTheOrganizationsOfABatchApart() {
    var other = new RecordRows(postgres).organization("org-" + UUID.randomUUID(), "UTC");
    line("2026-11-09", 1, true, 3, "day_change", "calls_total", "signal");
    new PostgresOpinionStore(postgres.database())
        .give(
            berlin.id(), opinion(VOLUME, 1, Judgement.MUTE, Instant.parse("2026-11-09T10:00:00Z")));

    var dossiers = new PostgresFactSource(postgres.database()).load(List.of(other, berlin), DAY);

    assertThat(dossiers.getFirst().readers()).isEqualTo(Readers.NONE);
    assertThat(dossiers.getFirst().background().unusualDays()).isZero();
    assertThat(dossiers.getLast().readers().muted()).containsExactly(VOLUME);
    assertThat(dossiers.getLast().background().unusualDays()).isEqualTo(1);
  }

  private Readers readers() {
    return dossier(DAY).readers();
  }

  private Dossier dossier(LocalDate date) {
    return new PostgresFactSource(postgres.database()).load(List.of(berlin), date).getFirst();
  }

  private static ReaderOpinion opinion(Topic topic, int member, Judgement judgement, Instant at) {
    return new ReaderOpinion(
        DAY.minusDays(3), topic, new UUID(0, member), judgement, at, Optional.of(12L));
  }

  private void line(
      String day,
      int revision,
      boolean current,
      int priority,
      String kind,
      String metric,
      String label) {
    postgres.execute(
        """
        INSERT INTO daybrief.briefs VALUES ('%1$s', '%2$s', %3$d, %4$s, 'UTC', now(), 1, '', '[]',
          '{}') ON CONFLICT DO NOTHING;
        INSERT INTO daybrief.brief_items VALUES ('%1$s', '%2$s', %3$d, %5$d, '%6$s', 't', 'd', 1,
          '%8$s', 'neutral', 'template', null, '{"metric": "%7$s"}')"""
            .formatted(berlin.id(), day, revision, current, priority, kind, metric, label));
  }
}

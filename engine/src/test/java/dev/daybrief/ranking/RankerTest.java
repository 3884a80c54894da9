package dev.daybrief.ranking;

import static dev.daybrief.metric.Metric.CALLS_NOT_RETURNED;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.CALLS_WAITING_OLD;
import static dev.daybrief.metric.Metric.FEEDBACK_NOT_CONTACTED;
import static dev.daybrief.metric.Metric.SERVICE_NOT_FOLLOWED_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.Fact;
import dev.daybrief.insight.Calm;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.MissedCalls;
import dev.daybrief.insight.OpenWork;
import dev.daybrief.insight.ReadyCalls;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.ranking.LeftOut.Reason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  /// Open work on so many of a hundred: the score grows with the square root.
  private static Insight open(Metric metric, int ofHundred) {
    return new OpenWork(new Fact(metric, ofHundred, 100));
  }

  private static Insight calm(Metric metric) {
    return new Calm(new Fact(metric, 50, 100), new UsualRange(40, 60, DayOfWeek.TUESDAY, 84), 3);
  }

  private static Ranking rank(Readers readers, Insight... free) {
    var insights = new ArrayList<>(List.of(free));
    insights.add(missed());
    insights.add(
        new ReadyCalls(
            new Fact(Metric.CALLS_READY, 0, 0),
            new Fact(Metric.CALLS_WAITING, 0, 0),
            State.RECEIVED));
    return Ranker.rank(insights, readers, TODAY);
  }

  private static MissedCalls missed() {
    return new MissedCalls(
        new Fact(Metric.CALLS_MISSED_OR_FAILED, 0, 0),
        new Fact(Metric.CALLS_MISSED, 0, 0),
        new Fact(Metric.CALLS_FAILED, 0, 0),
        null,
        State.RECEIVED);
  }

  private static Stream<Metric> free(Ranking ranking) {
    return ranking.five().lines().stream().skip(2).map(line -> line.insight().metric());
  }

  private static Reason reason(Ranking ranking, Metric metric) {
    return ranking.leftOut().stream()
        .filter(left -> left.insight().metric() == metric)
        .map(LeftOut::reason)
        .findFirst()
        .orElseThrow();
  }

  private static Readers muting(Insight... insights) {
    return new Readers(
        Map.of(), Map.of(), Set.copyOf(Stream.of(insights).map(Topic::of).toList()), Map.of());
  }

  @Test
  void ranksPinnedCountsFirstHoweverEmpty() {
    var ranking =
        rank(
            Readers.NONE,
            open(CALLS_NOT_RETURNED, 100),
            open(FEEDBACK_NOT_CONTACTED, 100),
            open(SERVICE_NOT_FOLLOWED_UP, 100));

    assertThat(ranking.five().lines())
        .extracting(line -> line.insight().kind())
        .startsWith(InsightKind.READY_CALLS, InsightKind.MISSED_CALLS);
    assertThat(ranking.five().lines().getFirst().salience()).isNull();
  }

  @Test
  void refusesADayWithoutThem() {
    var insights = List.<Insight>of(missed(), open(CALLS_NOT_RETURNED, 9));

    assertThatThrownBy(() -> Ranker.rank(insights, Readers.NONE, TODAY))
        .hasMessageContaining("no ready_calls");
  }

  @Test
  void ordersByScore() {
    var ranking =
        rank(
            Readers.NONE,
            open(SERVICE_NOT_FOLLOWED_UP, 20),
            open(FEEDBACK_NOT_CONTACTED, 90),
            open(CALLS_NOT_RETURNED, 50));

    assertThat(free(ranking))
        .containsExactly(FEEDBACK_NOT_CONTACTED, CALLS_NOT_RETURNED, SERVICE_NOT_FOLLOWED_UP);
  }

  @Test
  void prefersALittleWeakerLineOfAnotherSource() {
    var ranking =
        rank(
            Readers.NONE,
            open(CALLS_NOT_RETURNED, 100),
            open(CALLS_WAITING_OLD, 81),
            open(FEEDBACK_NOT_CONTACTED, 64),
            open(SERVICE_NOT_FOLLOWED_UP, 4));

    assertThat(free(ranking))
        .containsExactly(CALLS_NOT_RETURNED, FEEDBACK_NOT_CONTACTED, CALLS_WAITING_OLD);
    assertThat(reason(ranking, SERVICE_NOT_FOLLOWED_UP)).isEqualTo(Reason.WEAKER);
  }

  @Test
  void prefersNoMuchWeakerOne() {
    var ranking =
        rank(
            Readers.NONE,
            open(CALLS_NOT_RETURNED, 100),
            open(CALLS_WAITING_OLD, 81),
            open(FEEDBACK_NOT_CONTACTED, 25));

    assertThat(free(ranking))
        .containsExactly(CALLS_NOT_RETURNED, CALLS_WAITING_OLD, FEEDBACK_NOT_CONTACTED);
  }

  @Test
  void keepsTwoLinesOfASourceAtMost() {
    var ranking =
        rank(
            Readers.NONE,
            open(CALLS_NOT_RETURNED, 100),
            open(CALLS_WAITING_OLD, 100),
            calm(CALLS_TOTAL),
            calm(Metric.SERVICE_OPENED));

    assertThat(free(ranking))
        .containsExactly(CALLS_WAITING_OLD, CALLS_NOT_RETURNED, Metric.SERVICE_OPENED);
    assertThat(reason(ranking, CALLS_TOTAL)).isEqualTo(Reason.SOURCE_HAS_TWO);
  }

  @Test
  void saysEachSubjectOnce() {
    var ranking =
        rank(
            Readers.NONE,
            calm(Metric.CALLS_COMPLETED),
            calm(CALLS_TOTAL),
            calm(Metric.FEEDBACK_RESPONSES),
            calm(Metric.SERVICE_OPENED));

    assertThat(free(ranking))
        .containsExactly(CALLS_TOTAL, Metric.FEEDBACK_RESPONSES, Metric.SERVICE_OPENED);
    assertThat(reason(ranking, Metric.CALLS_COMPLETED)).isEqualTo(Reason.SAME_SUBJECT);
  }

  @Test
  void breaksTiesByKindAndThenByMetric() {
    var ranking =
        rank(
            Readers.NONE,
            open(SERVICE_NOT_FOLLOWED_UP, 49),
            open(FEEDBACK_NOT_CONTACTED, 49),
            open(CALLS_WAITING_OLD, 49),
            open(CALLS_NOT_RETURNED, 49));

    assertThat(free(ranking))
        .containsExactly(CALLS_WAITING_OLD, FEEDBACK_NOT_CONTACTED, SERVICE_NOT_FOLLOWED_UP);
  }

  @Test
  void movesBackWhatWasShownTheDayBefore() {
    var shown = open(CALLS_NOT_RETURNED, 100);
    var readers =
        new Readers(Map.of(Topic.of(shown), TODAY.minusDays(1)), Map.of(), Set.of(), Map.of());

    assertThat(
            free(
                rank(
                    readers,
                    shown,
                    open(FEEDBACK_NOT_CONTACTED, 36),
                    open(SERVICE_NOT_FOLLOWED_UP, 16))))
        .containsExactly(FEEDBACK_NOT_CONTACTED, CALLS_NOT_RETURNED, SERVICE_NOT_FOLLOWED_UP);
  }

  @Test
  void leavesOutWhatIsMuted() {
    var muted = open(CALLS_NOT_RETURNED, 100);
    var ranking =
        rank(
            muting(muted),
            muted,
            calm(CALLS_TOTAL),
            calm(Metric.FEEDBACK_RESPONSES),
            calm(Metric.SERVICE_OPENED));

    assertThat(reason(ranking, CALLS_NOT_RETURNED)).isEqualTo(Reason.MUTED);
  }

  @Test
  void leavesOutDoneWorkUntilThereIsMoreOfIt() {
    var done = open(CALLS_NOT_RETURNED, 100);
    var readers = new Readers(Map.of(), Map.of(), Set.of(), Map.of(Topic.of(done), 100L));
    var others =
        List.of(calm(CALLS_TOTAL), calm(Metric.FEEDBACK_RESPONSES), calm(Metric.SERVICE_OPENED));

    assertThat(reason(rank(readers, with(others, done)), CALLS_NOT_RETURNED))
        .isEqualTo(Reason.RESTING);
    assertThat(free(rank(readers, with(others, open(CALLS_NOT_RETURNED, 101)))))
        .contains(CALLS_NOT_RETURNED);
  }

  @Test
  void fillsTheFiveWithWhatRestsBeforeItLeavesOneEmpty() {
    var done = open(CALLS_NOT_RETURNED, 100);
    var readers = new Readers(Map.of(), Map.of(), Set.of(), Map.of(Topic.of(done), 100L));

    assertThat(
            free(rank(readers, done, calm(Metric.FEEDBACK_RESPONSES), calm(Metric.SERVICE_OPENED))))
        .contains(CALLS_NOT_RETURNED);
  }

  private static Insight[] with(List<Insight> insights, Insight one) {
    return Stream.concat(insights.stream(), Stream.of(one)).toArray(Insight[]::new);
  }

  @Test
  void fillsTheFiveWithWhatIsMutedBeforeItLeavesOneEmpty() {
    var muted = open(CALLS_NOT_RETURNED, 100);
    var ranking =
        rank(muting(muted), muted, calm(Metric.FEEDBACK_RESPONSES), calm(Metric.SERVICE_OPENED));

    assertThat(free(ranking))
        .containsExactly(Metric.FEEDBACK_RESPONSES, Metric.SERVICE_OPENED, CALLS_NOT_RETURNED);
  }

  @Test
  void cannotRankTooLittle() {
    assertThatThrownBy(() -> rank(Readers.NONE, calm(CALLS_TOTAL)))
        .hasMessageContaining("five lines");
  }
}

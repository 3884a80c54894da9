package dev.daybrief.insight.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.Details;
import dev.daybrief.fact.SomeDay;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On which side of each threshold something is said. One number less, and it is not.
class ThresholdsTest {

  private static List<InsightKind> kinds(SomeDay day) {
    return kinds(day, day.details());
  }

  private static List<InsightKind> kinds(SomeDay day, Details details) {
    return Detectors.look(day.sheet(), day.history(), day.background())
        .detect(details)
        .insights()
        .stream()
        .map(Insight::kind)
        .toList();
  }

  private static boolean says(InsightKind kind, SomeDay day) {
    return kinds(day).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"20, false", "21, true"})
  void callsNothingUsualBeforeThreeWeeks(int days, boolean said) {
    var day = SomeDay.aDay().after(days).usually(Metric.CALLS_COMPLETED, 30);

    assertThat(says(InsightKind.CALM, day)).isEqualTo(said);
    assertThat(says(InsightKind.STANDING, day)).isEqualTo(!said);
    assertThat(says(InsightKind.DAY_CHANGE, day.withCalls(90))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true"})
  void callsNothingUsualBeforeTheSecondDayOfTheWeekday(int tuesdays, boolean said) {
    var day = SomeDay.aDay().after(35).usually(Metric.CALLS_COMPLETED, 30);
    for (int week = tuesdays + 1; week <= 5; week++) {
      day.notCounted(day.date().minusWeeks(week));
    }

    assertThat(says(InsightKind.CALM, day)).isEqualTo(said);
  }

  /// Nine in ten are missed, of too few and of enough calls.
  @ParameterizedTest
  @CsvSource({"19, false", "20, true"})
  void takesNoShareOfFewCalls(int calls, boolean said) {
    var day =
        SomeDay.aDay()
            .after(84)
            .usually(Metric.CALLS_COMPLETED, 18)
            .usually(Metric.CALLS_MISSED, 2)
            .withCalls(calls)
            .ofWhichMissed(16);

    assertThat(kinds(day).contains(InsightKind.SHARE_CHANGE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"3, false", "4, true"})
  void takesNoUsualShareOfFewCallsBefore(int callsADay, boolean said) {
    var day =
        SomeDay.aDay()
            .after(28)
            .usually(Metric.CALLS_COMPLETED, callsADay)
            .withCalls(60)
            .ofWhichMissed(50);

    assertThat(kinds(day).contains(InsightKind.SHARE_CHANGE)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"9, false", "10, true"})
  void makesNoScoreOfFewAnswers(int answers, boolean said) {
    var day =
        SomeDay.aDay()
            .after(84)
            .usually(Metric.FEEDBACK_PROMOTERS, 12)
            .usually(Metric.FEEDBACK_DETRACTORS, 0)
            .with(Metric.FEEDBACK_PROMOTERS, 0)
            .with(Metric.FEEDBACK_DETRACTORS, answers);

    assertThat(says(InsightKind.NPS_CHANGE, day)).isEqualTo(said);
  }

  private static SomeDay themed(int commentsADay, int people) {
    LocalDate monday = LocalDate.of(2026, 11, 16);
    return SomeDay.aDay()
        .after(30)
        .usually(Metric.FEEDBACK_PASSIVES, 20)
        .usually(Metric.FEEDBACK_COMMENTS, commentsADay)
        .otherwise(monday, monday.plusDays(1), Metric.FEEDBACK_COMMENTS, 20)
        .otherwise(monday, monday.plusDays(1), Metric.THEME_PARTS_NEGATIVE, 18)
        .people(Metric.THEME_PARTS_NEGATIVE, people);
  }

  @Test
  void describesNoFewerThanFivePeople() {
    assertThat(says(InsightKind.FEEDBACK_THEME, themed(4, 5))).isTrue();
    assertThat(says(InsightKind.FEEDBACK_THEME, themed(4, 4))).isFalse();
    assertThat(kinds(themed(4, 5), Details.NONE)).doesNotContain(InsightKind.FEEDBACK_THEME);
  }

  /// 24 days before the week: 48 comments, or 72.
  @Test
  void comparesNoWeekWithFewComments() {
    assertThat(says(InsightKind.FEEDBACK_THEME, themed(2, 9))).isFalse();
    assertThat(says(InsightKind.FEEDBACK_THEME, themed(3, 9))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"27, 6, false", "28, 6, true", "28, 4, false"})
  void tellsNoRecordOfFewDaysOrFewCalls(int days, int calls, boolean said) {
    var day = SomeDay.aDay().after(days).usually(Metric.CALLS_COMPLETED, 3).withCalls(calls);

    assertThat(says(InsightKind.RECORD_OR_STREAK, day)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true"})
  void tellsNoStreakOfLessThanAWeek(int daysWithout, boolean said) {
    LocalDate today = LocalDate.of(2026, 11, 17);
    var day =
        SomeDay.aDay()
            .after(40)
            .usually(Metric.CALLS_COMPLETED, 30)
            .usually(Metric.CALLS_MISSED, 3)
            .since(today.minusDays(daysWithout), Metric.CALLS_MISSED, 0);

    assertThat(says(InsightKind.RECORD_OR_STREAK, day)).isEqualTo(said);
  }

  @Test
  void tellsNoStreakThatWasAsLongBefore() {
    LocalDate today = LocalDate.of(2026, 11, 17);
    var day =
        SomeDay.aDay()
            .after(40)
            .usually(Metric.CALLS_COMPLETED, 30)
            .usually(Metric.CALLS_MISSED, 3)
            .since(today.minusDays(7), Metric.CALLS_MISSED, 0)
            .otherwise(today.minusDays(30), today.minusDays(23), Metric.CALLS_MISSED, 0);

    assertThat(says(InsightKind.RECORD_OR_STREAK, day)).isFalse();
  }

  @Test
  void tellsNoStreakOfWhatNeverWas() {
    var day = SomeDay.aDay().after(40).usually(Metric.CALLS_COMPLETED, 30);

    assertThat(says(InsightKind.RECORD_OR_STREAK, day)).isFalse();
    assertThat(says(InsightKind.RECORD_OR_STREAK, day.notCounted(LocalDate.of(2026, 11, 1))))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"27, 0.9, false", "28, 0.9, true", "28, 1.0, false", "84, 1.2, false"})
  void expectsNothingBeforeItsPredictionsProvedBetter(int days, double crps, boolean said) {
    var day =
        SomeDay.aDay()
            .after(60)
            .usually(Metric.CALLS_COMPLETED, 30)
            .record(Metric.CALLS_TOTAL, new TrackRecord(days, crps, 1, 1, 20));

    assertThat(says(InsightKind.EXPECTATION, day)).isEqualTo(said);
  }

  @Test
  void expectsNothingWithoutAnyScore() {
    var day =
        SomeDay.aDay()
            .after(60)
            .usually(Metric.CALLS_COMPLETED, 30)
            .record(Metric.CALLS_TOTAL, new TrackRecord(40, 0, 0, 0, 40));

    assertThat(says(InsightKind.EXPECTATION, day)).isFalse();
  }
}

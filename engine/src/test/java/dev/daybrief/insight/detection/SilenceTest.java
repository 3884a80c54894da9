package dev.daybrief.insight.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.SomeDay;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Silence of a source, and what follows from it.
class SilenceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  /// @param silentDays that end with the day itself
  private static SomeDay calls(int before, long aDay, int silentDays) {
    return SomeDay.aDay()
        .after(before)
        .usually(Metric.CALLS_COMPLETED, aDay)
        .since(TODAY.minusDays(silentDays - 1L), Metric.CALLS_COMPLETED, 0);
  }

  private static Scene scene(SomeDay day) {
    return new Scene(day.sheet(), day.history(), day.background());
  }

  private static State state(SomeDay day) {
    return scene(day).health().of(Source.CALLS).state();
  }

  @Test
  void isJudgedByHowImpossibleAnEmptyDayIs() {
    assertThat(state(calls(40, 30, 1))).isEqualTo(State.SILENT);
    assertThat(state(calls(40, 2, 1))).isEqualTo(State.RECEIVED);
  }

  @ParameterizedTest
  @CsvSource({"6, RECEIVED", "7, SILENT"})
  void isNotJudgedInTheFirstWeek(int before, State state) {
    assertThat(state(calls(before, 30, 1))).isEqualTo(state);
  }

  @Test
  void isNoneWhereTheNewestRecordIsNoOlderThanUsual() {
    var day = calls(40, 30, 1).newest(Source.CALLS, LocalDateTime.of(2026, 11, 17, 0, 30));

    assertThat(state(day)).isEqualTo(State.RECEIVED);
  }

  @Test
  void isNeverOfASourceThatNeverSpoke() {
    var scene = scene(calls(40, 30, 1));

    assertThat(scene.health().of(Source.FEEDBACK).state()).isEqualTo(State.NEVER);
    assertThat(scene.health().of(Source.FEEDBACK).newest()).isNull();
  }

  @Test
  void hidesOpenWorkBecauseCallsCloseIt() {
    var silent =
        calls(40, 30, 2)
            .with(Metric.SERVICE_NOT_FOLLOWED_UP, 7)
            .usually(Metric.SERVICE_OPENED, 9)
            .with(Metric.CALLS_WAITING_OLD, 5);
    var heard =
        calls(40, 30, 2)
            .with(Metric.CALLS_COMPLETED, 30)
            .with(Metric.SERVICE_NOT_FOLLOWED_UP, 7)
            .usually(Metric.SERVICE_OPENED, 9);

    assertThat(StillOpen.insights(scene(silent))).isEmpty();
    assertThat(StillOpen.insights(scene(heard)))
        .singleElement()
        .satisfies(open -> assertThat(open.count()).isEqualTo(7));
  }

  @Test
  void turnsTestsOffForItsSourceAlone() {
    var day = calls(40, 30, 2).usually(Metric.SERVICE_OPENED, 20).with(Metric.SERVICE_OPENED, 70);

    assertThat(DayChanges.candidates(scene(day))).isNotEmpty();
    assertThat(DayChanges.candidates(scene(calls(40, 30, 2)))).isEmpty();
    assertThat(Calms.insights(scene(calls(40, 30, 2)))).isEmpty();
  }

  @Test
  void leavesNoGapInThePast() {
    var gap = TODAY.minusDays(13);
    var day = calls(40, 30, 2).otherwise(gap, gap.plusDays(1), Metric.CALLS_COMPLETED, 0);
    var rare = calls(40, 3, 1).otherwise(gap, gap.plusDays(1), Metric.CALLS_COMPLETED, 0);

    // Two empty days and the one before today are no days on which nothing happened.
    assertThat(scene(day).past(Metric.CALLS_TOTAL).size()).isEqualTo(40 - 3);
    assertThat(scene(rare).past(Metric.CALLS_TOTAL).size()).isEqualTo(40);
    assertThat(scene(rare).past(Metric.CALLS_TOTAL).longestSilence()).isEqualTo(2);
  }

  @Test
  void startsThePastWithTheFirstRecord() {
    var day =
        SomeDay.aDay()
            .after(40)
            .usually(Metric.CALLS_COMPLETED, 30)
            .otherwise(TODAY.minusDays(40), TODAY.minusDays(31), Metric.CALLS_COMPLETED, 0);

    assertThat(scene(day).past(Metric.CALLS_TOTAL).size()).isEqualTo(30);
  }
}

package dev.daybrief.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.Background;
import dev.daybrief.fact.Details;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Subject;
import dev.daybrief.insight.detection.Detectors;
import dev.daybrief.insight.detection.RealYear;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The year of a real call centre, day by day.
class RealYearTest {

  private static final RealYear YEAR = new RealYear();

  /// Days of 1999 on which Israel rests, their eves, and days that the file shows to be broken or
  /// at the edge of a holiday.
  private static final Set<LocalDate> EXTRAORDINARY =
      Stream.of(
              "1999-03-02",
              "1999-03-31",
              "1999-04-01",
              "1999-04-06",
              "1999-04-07",
              "1999-04-20",
              "1999-04-21",
              "1999-05-17",
              "1999-05-20",
              "1999-05-21",
              "1999-05-23",
              "1999-07-22",
              "1999-07-24",
              "1999-09-10",
              "1999-09-11",
              "1999-09-12",
              "1999-09-19",
              "1999-09-20",
              "1999-09-24",
              "1999-09-25",
              "1999-09-26",
              "1999-10-01",
              "1999-10-02",
              "1999-10-03",
              // The busiest Friday of the year by far: 951 calls, the next has 833.
              "1999-07-02")
          .map(LocalDate::parse)
          .collect(Collectors.toUnmodifiableSet());

  private static List<Insight> freeLines(LocalDate date) {
    var detection =
        Detectors.look(YEAR.sheet(date), YEAR.history(date), Background.NONE).detect(Details.NONE);
    return Ranker.rank(detection.insights(), Readers.NONE, date).five().lines().stream()
        .skip(2)
        .map(RankedInsight::insight)
        .toList();
  }

  /// Whether a line calls the day itself unusual. That the level of the weeks has moved is no such
  /// line: it says so of them.
  private static boolean isCalledUnusual(LocalDate date) {
    return freeLines(date).stream()
        .anyMatch(i -> i.kind().saysUnusual() && i.kind() != InsightKind.LASTING_CHANGE);
  }

  private static List<String> lastingChanges(LocalDate date) {
    return freeLines(date).stream()
        .filter(insight -> insight.kind() == InsightKind.LASTING_CHANGE)
        .map(insight -> date + " " + insight.metric().id())
        .toList();
  }

  @Test
  void leadsWithTheDayOnWhichHalfTheCallersHungUp() {
    Insight first = freeLines(LocalDate.parse("1999-05-23")).getFirst();

    assertThat(first.label()).isEqualTo(Label.SIGNAL);
    assertThat(Subject.of(first.metric())).isEqualTo(Subject.LOST_CALLS);
    assertThat(first.count()).isEqualTo(1462);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-04-01", "1999-04-21", "1999-05-21", "1999-09-12", "1999-09-20"})
  void leadsWithTheHolidaysOnWhichHardlyAnyoneCalled(String date) {
    Insight first = freeLines(LocalDate.parse(date)).getFirst();

    assertThat(first.kind()).isIn(InsightKind.DAY_CHANGE, InsightKind.SHARE_CHANGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-01-11", "1999-01-12"})
  void tellsTheMissingDaysFromDaysWithoutCalls(String date) {
    assertThat(freeLines(LocalDate.parse(date)).getFirst().kind()).isEqualTo(InsightKind.DATA_GAP);
  }

  @Test
  void findsNothingUnusualInOrdinaryFridaysAndSaturdays() {
    var weekends = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    assertThat(YEAR.rows())
        .extracting(RealYear.Row::date)
        .filteredOn(date -> weekends.contains(date.getDayOfWeek()))
        .filteredOn(date -> !EXTRAORDINARY.contains(date))
        .hasSizeGreaterThan(90)
        .filteredOn(RealYearTest::isCalledUnusual)
        .isEmpty();
  }

  @Test
  void isQuietOnNearlyAllOrdinaryDays() {
    var ordinary =
        YEAR.rows().stream()
            .map(RealYear.Row::date)
            .filter(date -> !EXTRAORDINARY.contains(date))
            .toList();
    var signals = ordinary.stream().filter(RealYearTest::isCalledUnusual).toList();
    System.out.printf(
        "real year: %d of %d ordinary days have an unusual line: %s%n",
        signals.size(), ordinary.size(), signals);
    var lasting = ordinary.stream().flatMap(date -> lastingChanges(date).stream()).toList();
    System.out.printf("real year: %d lasting changes: %s%n", lasting.size(), lasting);

    assertThat(signals).hasSizeLessThan(ordinary.size() / 30 + 1);
  }
}

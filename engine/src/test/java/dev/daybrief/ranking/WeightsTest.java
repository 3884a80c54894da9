package dev.daybrief.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.DataGap;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.OpenWork;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.ranking.Readers.Opinion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final Insight OPEN = new OpenWork(new Fact(Metric.CALLS_NOT_RETURNED, 1, 4));

  private static Salience salience(Insight insight) {
    return Weights.salience(insight, Readers.NONE, TODAY);
  }

  private static DayChange change(double pValue) {
    return new DayChange(
        new Fact(Metric.CALLS_TOTAL, 100, 100),
        new UsualRange(10, 40, DayOfWeek.TUESDAY, 84),
        pValue);
  }

  @ParameterizedTest
  @CsvSource({"0.01, 0.5", "0.001, 0.75", "0.0001, 1", "1e-300, 1", "0, 1", "1, 0"})
  void countsOrdersOfMagnitudeOfTheChance(double pValue, double significance) {
    assertThat(salience(change(pValue)).significance()).isCloseTo(significance, within(1e-9));
  }

  @Test
  void isCertainOfWhatIsCounted() {
    assertThat(salience(OPEN).significance()).isEqualTo(1);
  }

  @Test
  void takesTheSquareRootOfTheAffectedShareAndNeverZero() {
    assertThat(salience(OPEN).impact()).isEqualTo(0.5);
    var hardly = new OpenWork(new Fact(Metric.CALLS_NOT_RETURNED, 1, 1_000_000));
    assertThat(salience(hardly).impact()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void multipliesItsParts() {
    assertThat(salience(OPEN).score()).isCloseTo(0.45 * 0.5 * 1 * 0.9 * 1 * 0.8, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5", "2, 0.75", "3, 0.875", "60, 1", "0, 0.5"})
  void findsALineNewerTheLongerItWasNotShown(int daysAgo, double novelty) {
    var readers =
        new Readers(Map.of(Topic.of(OPEN), TODAY.minusDays(daysAgo)), Map.of(), Set.of(), Map.of());

    assertThat(Weights.salience(OPEN, readers, TODAY).attention().novelty())
        .isCloseTo(novelty, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0.8", "1, 0, 0.8333", "0, 1, 0.6667", "5, 5, 0.6", "0, 1000, 0.1"})
  void learnsSlowlyFromVotesAndSilencesNothing(int useful, int notUseful, double preference) {
    var readers =
        new Readers(
            Map.of(), Map.of(Topic.of(OPEN), new Opinion(useful, notUseful)), Set.of(), Map.of());

    assertThat(Weights.salience(OPEN, readers, TODAY).attention().preference())
        .isCloseTo(preference, within(1e-4));
  }

  @Test
  void weighsASourceThatStoppedAboveOneThatNeverWas() {
    var stopped = new DataGap(Source.CALLS, LocalDateTime.of(2026, 11, 14, 17, 0));
    var never = new DataGap(Source.CALLS, null);

    assertThat(salience(stopped).score()).isGreaterThan(50 * salience(never).score());
  }
}

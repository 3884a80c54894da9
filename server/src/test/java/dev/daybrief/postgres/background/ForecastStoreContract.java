package dev.daybrief.postgres.background;

import static dev.daybrief.metric.Metric.CALLS_MISSED;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.ForecastStore;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Background;
import dev.daybrief.fact.ForecastScore;
import dev.daybrief.fact.Outlook;
import dev.daybrief.fact.Prediction;
import dev.daybrief.fact.TrackRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every [ForecastStore] keeps, as later days see it. Numbers are kept to seven digits.
abstract class ForecastStoreContract {

  private static final LocalDate DAY = LocalDate.parse("2026-11-10");

  abstract ForecastStore store();

  /// One that no other test uses.
  abstract Organization organization();

  abstract Background background(Organization organization, LocalDate date);

  @Test
  void tellsADayWhatWasPredictedOfIt() {
    var ours = organization();
    store()
        .store(
            List.of(
                predicting(ours, DAY.minusDays(7), predicted(7, 4.5), predicted(6, 9)),
                predicting(ours, DAY.minusDays(8), predicted(7, 1)),
                predicting(
                    ours,
                    DAY.minusDays(1),
                    predicted(1, 5.25),
                    new Prediction(CALLS_MISSED, 1, 2, 2.5)),
                predicting(ours, DAY, predicted(1, 3))));

    assertThat(background(ours, DAY).earlier())
        .containsExactlyInAnyOrder(
            predicted(7, 4.5), predicted(1, 5.25), new Prediction(CALLS_MISSED, 1, 2, 2.5));
  }

  @Test
  void keepsTheFirstPredictionsAndTheLastScores() {
    var ours = organization();
    var yesterday = DAY.minusDays(1);
    store().store(List.of(outlook(ours, yesterday, predicted(1, 5), score(1, 4, true))));
    store().store(List.of(outlook(ours, yesterday, predicted(1, 99), score(1, 2, false))));

    var background = background(ours, DAY);
    assertThat(background.earlier()).containsExactly(predicted(1, 5));
    assertThat(background.records()).isEqualTo(Map.of(CALLS_TOTAL, new TrackRecord(1, 2, 3, 4, 0)));
  }

  @Test
  void sumsTheScoresOfOneDayAheadOverTwelveWeeks() {
    var ours = organization();
    store()
        .store(
            List.of(
                scoring(ours, DAY.minusDays(85), score(1, 100, true)),
                scoring(ours, DAY.minusDays(84), score(1, 1, true), score(2, 50, true)),
                scoring(ours, DAY.minusDays(2)),
                scoring(ours, DAY.minusDays(1), score(1, 0.5, false)),
                scoring(ours, DAY, score(1, 100, true))));

    assertThat(background(ours, DAY).records())
        .isEqualTo(Map.of(CALLS_TOTAL, new TrackRecord(2, 1.5, 3.5, 5.5, 1)));
  }

  @Test
  void showsNoOtherOrganization() {
    store().store(List.of(outlook(organization(), DAY, predicted(1, 5), score(1, 1, true))));

    var background = background(organization(), DAY.plusDays(1));

    assertThat(background.earlier()).isEmpty();
    assertThat(background.records()).isEmpty();
  }

  @Test
  void storesNothing() {
    var ours = organization();
    store().store(List.of());

    assertThat(background(ours, DAY).earlier()).isEmpty();
  }

  private static Outlook predicting(
      Organization organization, LocalDate date, Prediction... predictions) {
    return new Outlook(organization.id(), date, List.of(predictions), List.of());
  }

  private static Outlook scoring(
      Organization organization, LocalDate date, ForecastScore... scores) {
    return new Outlook(organization.id(), date, List.of(), List.of(scores));
  }

  private static Outlook outlook(
      Organization organization, LocalDate date, Prediction made, ForecastScore score) {
    return new Outlook(organization.id(), date, List.of(made), List.of(score));
  }

  private static Prediction predicted(int horizon, double mean) {
    return new Prediction(CALLS_TOTAL, horizon, mean, 2 * mean);
  }

  private static ForecastScore score(int horizon, double crps, boolean covered) {
    return new ForecastScore(CALLS_TOTAL, horizon, crps, crps + 1, crps + 2, covered);
  }
}

package dev.daybrief.insight.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.Breakdown.Part;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.Dimension;
import dev.daybrief.fact.Fact;
import dev.daybrief.fact.Prediction;
import dev.daybrief.fact.SomeDay;
import dev.daybrief.fact.Target;
import dev.daybrief.insight.Contributor;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.GoalPace;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// From candidates to leads and to what is asked and said of them.
class LeadsTest {

  private static final DayChange CHANGE =
      new DayChange(
          new Fact(Metric.SERVICE_OPENED, 45, 45),
          new UsualRange(9, 26, DayOfWeek.TUESDAY, 84),
          1e-5);

  private static List<Double> standing(double rate, double... pValues) {
    var told = new ArrayList<Double>();
    var candidates = new ArrayList<Candidate>();
    for (double pValue : pValues) {
      candidates.add(
          new Candidate(
              pValue,
              corrected -> {
                told.add(corrected);
                return new Lead.Changed(CHANGE);
              }));
    }
    assertThat(Candidate.standing(candidates, rate)).hasSameSizeAs(told);
    return told;
  }

  @Test
  void standOnlyWhenCorrectedForTheOthers() {
    assertThat(standing(0.008, 0.005)).containsExactly(0.005);
    assertThat(standing(0.008, 0.005, 0.9, 0.8)).isEmpty();
    assertThat(standing(0.008, 0.002, 0.9, 0.8)).containsExactly(0.006);
    assertThat(standing(0.008)).isEmpty();
  }

  @Test
  void areNoneWhenThereIsNothingToSayAfterAll() {
    assertThat(Candidate.standing(List.of(new Candidate(0, _ -> null)), 0.008)).isEmpty();
  }

  private static Breakdown by(Dimension dimension, Part... parts) {
    return new Breakdown(dimension, List.of(parts));
  }

  @Test
  void nameTheOnePartThatCarriesTheChange() {
    var services = by(Dimension.SERVICE_TYPE, new Part("Brakes", 30, 2), new Part("Tyres", 15, 15));

    assertThat(Contributors.find(CHANGE, List.of(services)))
        .contains(new Contributor(CHANGE, Dimension.SERVICE_TYPE, new Part("Brakes", 30, 2)));
  }

  @Test
  void nameNoPartOfAnEvenRise() {
    var even = by(Dimension.ADVISOR, new Part("Kim", 30, 12), new Part("Lee", 15, 6));
    var two = by(Dimension.ADVISOR, new Part("Kim", 20, 4), new Part("Lee", 20, 4));
    var only = by(Dimension.ADVISOR, new Part("Kim", 45, 17));

    var most =
        by(
            Dimension.ADVISOR,
            new Part("Kim", 60, 4),
            new Part("Lee", 50, 8),
            new Part("Ann", 10, 10));

    assertThat(Contributors.find(CHANGE, List.of(even, two, only, most))).isEmpty();
    assertThat(Contributors.find(CHANGE, List.of())).isEmpty();
    assertThat(Contributors.find(CHANGE, List.of(by(Dimension.ADVISOR)))).isEmpty();
  }

  @Test
  void nameNoPartThatReadsAsNoName() {
    for (String name : List.of("<b>", "", " Kim", "a\nb", "x".repeat(31), "k@im.de", "12:30")) {
      var parts = by(Dimension.ADVISOR, new Part(name, 30, 2), new Part("Lee", 15, 15));
      assertThat(Contributors.find(CHANGE, List.of(parts))).as(name).isEmpty();
    }
  }

  @Test
  void askForTheCountsBehindAChangedShare() {
    var day =
        SomeDay.aDay()
            .after(84)
            .usually(Metric.CALLS_COMPLETED, 100)
            .usually(Metric.CALLS_MISSED, 8)
            .withCalls(60)
            .ofWhichMissed(30);
    var inquiry = Detectors.look(day.sheet(), day.history(), day.background()).inquiry();

    assertThat(inquiry.changed()).contains(Metric.CALLS_MISSED_OR_FAILED);
    assertThat(inquiry.changed()).doesNotContain(Metric.CALLS_MISSED_SHARE);
    assertThat(inquiry.themes()).isEmpty();
  }

  @Test
  void askNothingOnAQuietDay() {
    var day = SomeDay.aDay().after(84).usually(Metric.CALLS_COMPLETED, 100);

    assertThat(Detectors.look(day.sheet(), day.history(), day.background()).inquiry().isEmpty())
        .isTrue();
  }

  @Test
  void tellTheChangeAloneWithoutDetails() {
    assertThat(new Lead.Changed(CHANGE).told(Details.NONE)).contains(CHANGE);
    var parts = by(Dimension.ADVISOR, new Part("Kim", 30, 2), new Part("Lee", 15, 15));
    var details = new Details(Map.of(Metric.SERVICE_OPENED, List.of(parts)), Map.of());
    assertThat(new Lead.Changed(CHANGE).told(details))
        .hasValueSatisfying(told -> assertThat(told).isInstanceOf(Contributor.class));
  }

  private static GoalPace pace(LocalDate date, Target.Span span) {
    var day =
        SomeDay.aDay()
            .on(date)
            .after(84)
            .usually(Metric.SERVICE_OPENED, 10, 10, 10, 10, 10, 5, 0)
            .usually(Metric.SERVICE_COMPLETED, 1)
            .goal(new Target(Metric.SERVICE_OPENED, span, 100));
    return (GoalPace)
        GoalPaces.insights(new Scene(day.sheet(), day.history(), day.background()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void reckonAGoalFromTheStartOfItsSpanToItsEnd() {
    var tuesday = pace(LocalDate.of(2026, 11, 17), Target.Span.WEEK);
    assertThat(tuesday.done().count()).isEqualTo(20);
    assertThat(tuesday.projected()).isEqualTo(55);
    assertThat(tuesday.end()).isEqualTo("2026-11-22");
    assertThat(tuesday.daysLeft()).isEqualTo(5);

    assertThat(pace(LocalDate.of(2026, 11, 16), Target.Span.WEEK).done().count()).isEqualTo(10);
    assertThat(pace(LocalDate.of(2026, 11, 22), Target.Span.WEEK).projected()).isEqualTo(55);

    var month = pace(LocalDate.of(2026, 11, 30), Target.Span.MONTH);
    assertThat(month.done().count()).isEqualTo(month.projected()).isEqualTo(4 * 55 + 10);
    assertThat(pace(LocalDate.of(2026, 12, 1), Target.Span.MONTH).done().count()).isEqualTo(10);
  }

  @Test
  void scoreEarlierPredictionsOnlyOfDaysThatCanBeBelieved() {
    var day =
        SomeDay.aDay()
            .after(40)
            .usually(Metric.CALLS_COMPLETED, 30)
            .predicted(new Prediction(Metric.CALLS_TOTAL, 1, 30, 30))
            .predicted(new Prediction(Metric.CALLS_TOTAL, 7, 90, 90))
            .predicted(new Prediction(Metric.SERVICE_OPENED, 1, 30, 30));
    var scores = Detectors.look(day.sheet(), day.history(), day.background()).outlook().scores();

    assertThat(scores).extracting(score -> score.metric()).containsOnly(Metric.CALLS_TOTAL);
    assertThat(scores).hasSize(2);
    assertThat(scores.get(0).covered()).isTrue();
    assertThat(scores.get(1).covered()).isFalse();
    assertThat(scores.get(0).crps()).isLessThan(scores.get(1).crps());

    var silent = day.since(day.date().minusDays(1), Metric.CALLS_COMPLETED, 0);
    assertThat(Detectors.look(silent.sheet(), silent.history(), silent.background()).outlook())
        .satisfies(
            outlook -> {
              assertThat(outlook.scores()).isEmpty();
              assertThat(outlook.predictions()).isEmpty();
            });
  }
}

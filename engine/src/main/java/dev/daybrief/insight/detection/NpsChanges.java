package dev.daybrief.insight.detection;

import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.FEEDBACK_NPS;
import static dev.daybrief.metric.Metric.FEEDBACK_PROMOTERS;
import static dev.daybrief.metric.Metric.FEEDBACK_RESPONSES;

import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Fact;
import dev.daybrief.insight.NpsChange;
import dev.daybrief.insight.UsualBand;
import dev.daybrief.statistics.NetPromoter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A net promoter score that differs from the weeks before: of the day where it has answers enough,
/// else of the week, once a week.
final class NpsChanges {

  /// Days of the longer window.
  private static final int WEEK = 7;

  /// The day on which a week is judged: its last.
  private static final DayOfWeek WEEKLY = DayOfWeek.SUNDAY;

  static Stream<Candidate> candidates(Scene scene) {
    List<DayFacts> days = scene.past(FEEDBACK_NPS).days();
    if (!scene.isReceived(FEEDBACK_NPS) || days.size() < Usual.FEWEST_DAYS) {
      return Stream.empty();
    }
    NetPromoter today = answers(List.of(scene.sheet().facts()));
    if (today.isEnough()) {
      return candidate(today, answers(days), 1);
    }
    return scene.date().getDayOfWeek() == WEEKLY ? ofWeek(scene, days) : Stream.empty();
  }

  /// The interval of the weeks before, where the day is judged alone.
  static Optional<UsualBand> usualOfDay(Scene scene) {
    List<DayFacts> days = scene.past(FEEDBACK_NPS).days();
    if (days.size() < Usual.FEWEST_DAYS || !answers(List.of(scene.sheet().facts())).isEnough()) {
      return Optional.empty();
    }
    return answers(days)
        .interval()
        .map(usual -> new UsualBand(Math.round(usual.low()), Math.round(usual.high())));
  }

  private static Stream<Candidate> ofWeek(Scene scene, List<DayFacts> days) {
    LocalDate start = scene.date().minusDays(WEEK - 1L);
    var before = days.stream().filter(day -> day.date().isBefore(start)).toList();
    var week =
        Stream.concat(
                days.stream().filter(day -> !day.date().isBefore(start)),
                Stream.of(scene.sheet().facts()))
            .toList();
    return candidate(answers(week), answers(before), WEEK);
  }

  private static Stream<Candidate> candidate(NetPromoter now, NetPromoter before, int window) {
    return now.pAgainst(before).stream()
        .map(pValue -> new Candidate(pValue, p -> change(now, before, window, p)));
  }

  /// Null for a score that would be shown inside the interval of the weeks before.
  private static @Nullable Lead change(
      NetPromoter now, NetPromoter before, int window, double pValue) {
    var usual = before.interval().orElseThrow();
    int low = (int) Math.round(usual.low());
    int high = (int) Math.round(usual.high());
    var fact = new Fact(FEEDBACK_NPS, now.promoters() - now.detractors(), now.responses());
    long shown = Math.round(fact.value());
    return low <= shown && shown <= high
        ? null
        : new Lead.Plain(new NpsChange(fact, window, low, high, pValue));
  }

  private static NetPromoter answers(List<DayFacts> days) {
    long promoters = 0;
    long detractors = 0;
    long responses = 0;
    for (DayFacts day : days) {
      promoters += day.count(FEEDBACK_PROMOTERS);
      detractors += day.count(FEEDBACK_DETRACTORS);
      responses += day.count(FEEDBACK_RESPONSES);
    }
    return new NetPromoter(promoters, detractors, responses);
  }

  private NpsChanges() {}
}

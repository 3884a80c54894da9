package dev.daybrief.insight.detection;

import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Fact;
import dev.daybrief.fact.Target;
import dev.daybrief.insight.GoalPace;
import dev.daybrief.insight.Insight;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

/// How far the organisation's goals have come, and where the usual days left would take them.
final class GoalPaces {

  static Stream<Insight> insights(Scene scene) {
    return scene.background().targets().stream()
        .filter(target -> target.metric().unit() == Unit.COUNT)
        .filter(target -> scene.isReceived(target.metric()))
        .flatMap(target -> pace(target, scene).stream());
  }

  /// Nothing before it is known what usual days bring.
  private static Optional<Insight> pace(Target target, Scene scene) {
    Metric metric = target.metric();
    return scene
        .usual(metric)
        .map(
            usual -> {
              long done = scene.fact(metric).count() + before(target, scene);
              LocalDate end = end(target.span(), scene.date());
              double left =
                  scene
                      .date()
                      .plusDays(1)
                      .datesUntil(end.plusDays(1))
                      .mapToDouble(day -> usual.mean(Past.weekday(day)))
                      .sum();
              return new GoalPace(
                  target,
                  new Fact(metric, done, done),
                  Math.round(done + left),
                  end,
                  (int) ChronoUnit.DAYS.between(scene.date(), end));
            });
  }

  private static long before(Target target, Scene scene) {
    LocalDate start = start(target.span(), scene.date());
    return scene.past(target.metric()).days().stream()
        .filter(day -> !day.date().isBefore(start))
        .mapToLong((DayFacts day) -> day.count(target.metric()))
        .sum();
  }

  private static LocalDate start(Target.Span span, LocalDate date) {
    return switch (span) {
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> date.withDayOfMonth(1);
    };
  }

  private static LocalDate end(Target.Span span, LocalDate date) {
    return switch (span) {
      case WEEK -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
    };
  }

  private GoalPaces() {}
}

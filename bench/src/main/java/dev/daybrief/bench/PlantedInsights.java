package dev.daybrief.bench;

import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.Dimension;
import dev.daybrief.fact.Fact;
import dev.daybrief.fact.Target;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.insight.Calm;
import dev.daybrief.insight.Contributor;
import dev.daybrief.insight.DataGap;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Expectation;
import dev.daybrief.insight.FeedbackTheme;
import dev.daybrief.insight.GoalPace;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.LastingChange;
import dev.daybrief.insight.MissedCalls;
import dev.daybrief.insight.NpsChange;
import dev.daybrief.insight.OpenWork;
import dev.daybrief.insight.ReadyCalls;
import dev.daybrief.insight.RecordOrStreak;
import dev.daybrief.insight.ShareChange;
import dev.daybrief.insight.Standing;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.insight.UsualShare;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// The finding that a planted line speaks of, by the name its pattern gives it. Numbers differ from
/// day to day.
final class PlantedInsights {

  private static final DayOfWeek WEEKDAY = DayOfWeek.TUESDAY;

  /// All cases of lines that a narrator words.
  private static final List<String> FREE =
      List.of(
          "day_change",
          "day_change/missed",
          "day_change/completed_down",
          "day_change/answers_down",
          "share_change",
          "share_change/down",
          "lasting_change",
          "lasting_change/down",
          "contributor",
          "contributor/hour",
          "contributor/agent",
          "contributor/share",
          "feedback_theme",
          "feedback_theme/good",
          "feedback_theme/wait",
          "nps_change",
          "nps_change/up",
          "open_work/not_returned",
          "open_work/feedback",
          "open_work/service",
          "open_work/old",
          "goal_pace",
          "goal_pace/reached",
          "goal_pace/even",
          "goal_pace/ended",
          "data_gap/never",
          "data_gap/silent",
          "calm",
          "calm/same",
          "calm/missed",
          "record_or_streak",
          "record_or_streak/none",
          "standing",
          "standing/outside",
          "expectation",
          "expectation/missed",
          "expectation/detractors",
          "expectation/completed");

  private final long low;
  private final long far;
  private final UsualRange usual;
  private final LocalDate date;
  private final UsualShare usualShare = new UsualShare(0.1, 0.2, WEEKDAY, 84);
  private final long percent;

  private PlantedInsights(Chance chance) {
    low = 10L + chance.below(20);
    far = low + 40 + chance.below(30);
    usual = new UsualRange(low, low + 9, WEEKDAY, 84);
    date = LocalDate.of(2026, 9, 1 + chance.below(28));
    percent = 60L + chance.below(30);
  }

  /// One of each case that a narrator words.
  static List<Insight> free(Chance chance) {
    return FREE.stream().map(name -> of(name, chance)).toList();
  }

  /// @param name a kind, and after a `/` which case of it
  static Insight of(String name, Chance chance) {
    var day = new PlantedInsights(chance);
    return switch (name.split("/", -1)[0]) {
      case "day_change", "share_change", "lasting_change" -> day.change(name);
      case "contributor" -> day.contributor(name);
      case "feedback_theme", "nps_change" -> day.feedback(name);
      case "open_work" -> day.open(name);
      case "goal_pace" -> day.goal(name);
      case "ready_calls", "missed_calls", "data_gap" -> day.pinned(name);
      default -> day.standing(name);
    };
  }

  private Insight change(String name) {
    return switch (name) {
      case "day_change" -> up(Metric.CALLS_TOTAL);
      case "day_change/missed" -> up(Metric.CALLS_MISSED);
      case "day_change/completed_down" -> down(Metric.SERVICE_COMPLETED);
      case "day_change/answers_down" -> down(Metric.FEEDBACK_RESPONSES);
      case "share_change" ->
          new ShareChange(new Fact(Metric.CALLS_MISSED_SHARE, percent, 100), usualShare, 1e-5);
      case "share_change/down" ->
          new ShareChange(
              new Fact(Metric.CALLS_COMPLETION_SHARE, percent - 40, 100),
              new UsualShare(0.6, 0.8, WEEKDAY, 84),
              1e-5);
      case "lasting_change" ->
          new LastingChange(Metric.CALLS_TOTAL, date, 9, new LastingChange.Levels(low, far), 0.003);
      case "lasting_change/down" ->
          new LastingChange(
              Metric.SERVICE_COMPLETED, date, 9, new LastingChange.Levels(far, low), 0.003);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Insight contributor(String name) {
    return switch (name) {
      case "contributor" ->
          new Contributor(up(Metric.CALLS_TOTAL), Dimension.CAMPAIGN, part("Brake check"));
      case "contributor/hour" ->
          new Contributor(up(Metric.CALLS_MISSED), Dimension.HOUR, part("9"));
      case "contributor/agent" ->
          new Contributor(up(Metric.CALLS_MISSED), Dimension.AGENT, part("R Meier"));
      case "contributor/share" ->
          new Contributor(
              new ShareChange(new Fact(Metric.CALLS_MISSED_SHARE, percent, 100), usualShare, 1e-5),
              Dimension.CAMPAIGN,
              part("Spring call"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Breakdown.Part part(String name) {
    return new Breakdown.Part(name, low + 31, 6.3);
  }

  private Insight feedback(String name) {
    return switch (name) {
      case "feedback_theme" -> theme(Metric.THEME_PRICE_NEGATIVE);
      case "feedback_theme/good" -> theme(Metric.THEME_STAFF_POSITIVE);
      case "feedback_theme/wait" -> theme(Metric.THEME_WAITING_TIME_NEGATIVE);
      case "nps_change" ->
          new NpsChange(new Fact(Metric.FEEDBACK_NPS, -percent, 100), 7, 5, 30, 1e-4);
      case "nps_change/up" ->
          new NpsChange(new Fact(Metric.FEEDBACK_NPS, percent, 100), 7, -5, 30, 1e-4);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private FeedbackTheme theme(Metric metric) {
    return new FeedbackTheme(metric, far, (int) low, 3.4, 1e-4);
  }

  private Insight open(String name) {
    return new OpenWork(
        fact(
            switch (name) {
              case "open_work/not_returned" -> Metric.CALLS_NOT_RETURNED;
              case "open_work/feedback" -> Metric.FEEDBACK_NOT_CONTACTED;
              case "open_work/service" -> Metric.SERVICE_NOT_FOLLOWED_UP;
              case "open_work/old" -> Metric.CALLS_WAITING_OLD;
              default -> throw new IllegalArgumentException(name);
            },
            far));
  }

  private Insight goal(String name) {
    return switch (name) {
      case "goal_pace" -> goal(3 * far, 2 * far, 5);
      case "goal_pace/reached" -> goal(2 * far, 3 * far, 5);
      case "goal_pace/even" -> goal(2 * far, 2 * far, 5);
      case "goal_pace/ended" -> goal(2 * far, far, 0);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private GoalPace goal(long goal, long projected, int daysLeft) {
    var target = new Target(Metric.CALLS_COMPLETED, Target.Span.MONTH, goal);
    return new GoalPace(target, fact(Metric.CALLS_COMPLETED, far), projected, date, daysLeft);
  }

  private Insight pinned(String name) {
    return switch (name) {
      case "ready_calls" -> ready(far, State.RECEIVED);
      case "ready_calls/silent" -> ready(far, State.SILENT);
      case "ready_calls/never" -> ready(0, State.NEVER);
      case "missed_calls" ->
          new MissedCalls(lost(low + 4), missed(low), failed(4), usual, State.RECEIVED);
      case "missed_calls/outside" ->
          new MissedCalls(lost(far), missed(far - low), failed(low), usual, State.RECEIVED);
      case "missed_calls/early" ->
          new MissedCalls(lost(far), missed(far - low), failed(low), null, State.RECEIVED);
      case "data_gap/never" -> new DataGap(Source.FEEDBACK, null);
      case "data_gap/silent" -> new DataGap(Source.CALLS, date.atTime(16, (int) low));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private ReadyCalls ready(long count, State calls) {
    long waiting = count == 0 ? 0 : count + low;
    return new ReadyCalls(
        fact(Metric.CALLS_READY, count), fact(Metric.CALLS_WAITING, waiting), calls);
  }

  private static Fact lost(long count) {
    return fact(Metric.CALLS_MISSED_OR_FAILED, count);
  }

  private static Fact missed(long count) {
    return fact(Metric.CALLS_MISSED, count);
  }

  private static Fact failed(long count) {
    return fact(Metric.CALLS_FAILED, count);
  }

  private Insight standing(String name) {
    var inside = new Fact(Metric.CALLS_TOTAL, low + 4, low + 4);
    var outside = fact(Metric.CALLS_TOTAL, far);
    return switch (name) {
      case "calm" -> new Calm(inside, usual, 3);
      case "calm/same" -> new Calm(inside, new UsualRange(low + 4, low + 4, WEEKDAY, 84), 1);
      case "calm/missed" -> new Calm(fact(Metric.CALLS_MISSED, low + 4), usual, 1);
      case "record_or_streak" -> new RecordOrStreak(outside, 85, RecordOrStreak.Sort.MOST);
      case "record_or_streak/none" ->
          new RecordOrStreak(fact(Metric.SERVICE_CANCELLED, 0), 13, RecordOrStreak.Sort.NONE);
      case "standing" -> Standing.beforeUsual(outside, 9, 21);
      case "standing/outside" -> Standing.outside(outside, usual);
      case "expectation" -> expected(Metric.CALLS_TOTAL);
      case "expectation/missed" -> expected(Metric.CALLS_MISSED_OR_FAILED);
      case "expectation/detractors" -> expected(Metric.FEEDBACK_DETRACTORS);
      case "expectation/completed" -> expected(Metric.SERVICE_COMPLETED);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Expectation expected(Metric metric) {
    return new Expectation(metric, date, usual, new TrackRecord(84, 1, 2, 2, 67));
  }

  private DayChange up(Metric metric) {
    return new DayChange(fact(metric, far), usual, 1e-5);
  }

  private DayChange down(Metric metric) {
    return new DayChange(fact(metric, low - 8), usual, 1e-5);
  }

  private static Fact fact(Metric metric, long count) {
    return new Fact(metric, count, count);
  }
}

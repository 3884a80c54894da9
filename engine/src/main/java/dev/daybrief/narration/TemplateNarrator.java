package dev.daybrief.narration;

import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.insight.Calm;
import dev.daybrief.insight.Change;
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
import dev.daybrief.insight.Subject;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.narration.Segment.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Puts every kind of insight into words without a model: which template, by the case the insight
/// is.
public final class TemplateNarrator {

  private final Language language;

  private TemplateNarrator(Locale locale) {
    this.language = Language.of(locale);
  }

  public static ItemDraft draft(Insight insight, Locale locale) {
    return new TemplateNarrator(locale).draft(insight);
  }

  private ItemDraft draft(Insight insight) {
    return switch (insight) {
      case ReadyCalls ready ->
          of("ready_calls.title", byHealth("ready_calls", ready.calls(), "text"));
      case MissedCalls missed ->
          of("missed_calls.title", byHealth("missed_calls", missed.calls(), missedCase(missed)));
      case Change change -> withAction(change(change), change);
      case Contributor found -> contributor(found);
      case LastingChange _ -> of("lasting_change.title", "lasting_change.text");
      case NpsChange nps -> of("nps_change.title", "nps_change." + lower(nps.direction().name()));
      case FeedbackTheme theme ->
          of("feedback_theme.title", "feedback_theme." + lower(theme.tone().name()));
      case OpenWork open -> of(open(open) + ".title", open(open));
      case GoalPace pace -> of("goal_pace.title", goal(pace));
      case Expectation _ -> of("expectation.title", "expectation.text");
      case RecordOrStreak record -> of(record(record) + ".title", record(record));
      case Calm calm ->
          of(
              "calm.title",
              (isOneNumber(calm.usual()) ? "calm.same." : "calm.")
                  + (calm.streakDays() > 1 ? "text" : "once"));
      case Standing standing -> of("standing.title", standing(standing));
      case DataGap gap -> gap(gap.silentSince() == null ? "data_gap.never" : "data_gap.silent");
    };
  }

  private static String missedCase(MissedCalls missed) {
    if (missed.usual() == null) {
      return "early";
    }
    if (!missed.usual().contains(missed.all().count())) {
      return "outside";
    }
    return isOneNumber(missed.usual()) ? "same" : "inside";
  }

  /// Nothing is inside a range that is no range.
  private static boolean isOneNumber(UsualRange usual) {
    return usual.low() == usual.high();
  }

  private static String byHealth(String kind, State calls, String received) {
    return switch (calls) {
      case RECEIVED -> kind + "." + received;
      case SILENT -> kind + ".silent";
      case NEVER -> kind + ".never";
    };
  }

  private ItemDraft gap(String key) {
    return of(key + ".title", key);
  }

  private ItemDraft of(String title, String text) {
    return new ItemDraft(language.template(title), language.template(text));
  }

  private static String change(Change change) {
    return switch (change) {
      case DayChange _ -> "day_change";
      case ShareChange _ -> "share_change";
    };
  }

  private static String open(OpenWork open) {
    return "open_work." + open.metric().id();
  }

  private static String goal(GoalPace pace) {
    boolean even = pace.projected() == pace.target().goal();
    if (pace.daysLeft() == 0) {
      return even ? "goal_pace.met" : "goal_pace.over";
    }
    return even ? "goal_pace.even" : "goal_pace.text";
  }

  /// Days enough may be known, and yet none of this weekday.
  private static String standing(Standing standing) {
    if (standing.usual() != null) {
      return standing.yearBefore() == null ? "standing.outside" : "standing.holiday";
    }
    return standing.knownDays() < standing.neededDays() ? "standing.early" : "standing.weekday";
  }

  private static String record(RecordOrStreak record) {
    return switch (record.sort()) {
      case MOST -> "record_or_streak.most";
      case NONE -> "record_or_streak.none";
    };
  }

  /// The change, and what to do about it where the subject and the direction call for something.
  private ItemDraft withAction(String kind, Change change) {
    String action =
        "action."
            + lower(Subject.of(change.metric()).name())
            + "."
            + lower(change.direction().name());
    var text = new ArrayList<Segment>(language.template(kind + ".text"));
    language.findTemplate(action).ifPresent(what -> append(text, what));
    return new ItemDraft(language.template(kind + ".title"), List.copyOf(text));
  }

  /// The change, and what it coincides with.
  private ItemDraft contributor(Contributor found) {
    String kind = change(found.change());
    var text = new ArrayList<Segment>(language.template(kind + ".text"));
    append(text, language.template("contributor.text"));
    return new ItemDraft(language.template(kind + ".title"), List.copyOf(text));
  }

  private static void append(List<Segment> text, List<Segment> more) {
    text.add(new Words(" "));
    text.addAll(more);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

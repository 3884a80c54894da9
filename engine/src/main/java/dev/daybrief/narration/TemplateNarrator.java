package dev.daybrief.narration;

import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.insight.Calm;
import dev.daybrief.insight.DataGap;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Direction;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.MissedCalls;
import dev.daybrief.insight.ReadyCalls;
import dev.daybrief.insight.ShareChange;
import dev.daybrief.insight.Standing;
import dev.daybrief.insight.Subject;
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
      case DayChange change ->
          withAction("day_change", Subject.of(change.metric()), change.direction());
      case ShareChange change ->
          withAction("share_change", Subject.of(change.metric()), change.direction());
      case Calm calm -> of("calm.title", calm.streakDays() > 1 ? "calm.text" : "calm.once");
      case Standing standing ->
          of("standing.title", standing.usual() == null ? "standing.early" : "standing.outside");
      case DataGap gap -> gap(gap.silentSince() == null ? "data_gap.never" : "data_gap.silent");
    };
  }

  private static String missedCase(MissedCalls missed) {
    if (missed.usual() == null) {
      return "early";
    }
    return missed.usual().contains(missed.all().count()) ? "inside" : "outside";
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

  /// The change, and what to do about it where the subject and the direction call for something.
  private ItemDraft withAction(String kind, Subject subject, Direction direction) {
    var text = new ArrayList<Segment>(language.template(kind + ".text"));
    String action =
        "action."
            + subject.name().toLowerCase(Locale.ROOT)
            + "."
            + direction.name().toLowerCase(Locale.ROOT);
    language
        .findTemplate(action)
        .ifPresent(
            what -> {
              text.add(new Words(" "));
              text.addAll(what);
            });
    return new ItemDraft(language.template(kind + ".title"), List.copyOf(text));
  }
}

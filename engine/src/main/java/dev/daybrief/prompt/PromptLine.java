package dev.daybrief.prompt;

import dev.daybrief.insight.Evidence;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Tone;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Rendered;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.narration.TemplateNarrator;
import dev.daybrief.ranking.RankedInsight;
import java.util.List;

/// What may be known of one line.
///
/// @param about the metric's name in the language of the brief
/// @param example how the house's own template words it
/// @param refused the rules that an earlier draft broke, with the words that did; empty at first
public record PromptLine(
    int priority,
    InsightKind kind,
    String about,
    Label label,
    Tone tone,
    List<SlotOffer> slots,
    ItemDraft example,
    List<String> refused) {

  public PromptLine {
    slots = List.copyOf(slots);
    refused = List.copyOf(refused);
  }

  static PromptLine of(RankedInsight line, Renderer renderer, List<String> refused) {
    Insight insight = line.insight();
    return new PromptLine(
        line.priority(),
        insight.kind(),
        about(insight, renderer),
        insight.label(),
        insight.tone(),
        SlotOffer.of(insight.evidence(), renderer),
        TemplateNarrator.draft(insight, renderer.locale()),
        refused);
  }

  private static String about(Insight insight, Renderer renderer) {
    var name = Evidence.of("about", new Value.MetricName(insight.metric()));
    return switch (renderer.render(List.of(new Segment.Slot("about", SlotFormat.PLAIN)), name)) {
      case Rendered.Text(String text) -> text;
      case Rendered.Unfillable _ -> insight.metric().id();
    };
  }
}

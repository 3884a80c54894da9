package dev.daybrief.brief;

import dev.daybrief.brief.BriefItem.Wording;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.insight.Insight;
import dev.daybrief.narration.Draft;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.TemplateNarrator;
import dev.daybrief.ranking.RankedInsight;
import dev.daybrief.verification.Verdict;
import dev.daybrief.verification.Verifier;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pure half after the narrator: words become a brief, but only those that are verified. A line
/// whose words are not supported gets its template.
public final class BriefAssembler {

  private final FactSheet sheet;
  private final Locale locale;
  private final Renderer renderer;
  private final String factsHash;

  private BriefAssembler(FactSheet sheet) {
    this.sheet = sheet;
    this.locale = sheet.organization().locale();
    this.renderer = Renderer.of(locale);
    this.factsHash = Hashes.sha256(sheet.organization().id() + " " + sheet.facts());
  }

  /// Every line from its template.
  public static Brief assemble(FactSheet sheet, Plan plan) {
    return assemble(sheet, plan, new Draft(Map.of()));
  }

  /// @param draft words for some of the free lines, not yet trusted
  public static Brief assemble(FactSheet sheet, Plan plan, Draft draft) {
    var assembler = new BriefAssembler(sheet);
    return new Brief(
        sheet.organization().id(),
        sheet.day(),
        plan.ranking().five().lines().stream()
            .map(line -> assembler.item(line, draft.items().get(line.priority())))
            .toList(),
        plan.ranking().leftOut().stream().map(LeftOutLine::of).toList(),
        plan.health(),
        sheet.dataVersion());
  }

  private BriefItem item(RankedInsight line, @Nullable ItemDraft words) {
    Insight insight = line.insight();
    return new BriefItem(
        line.priority(),
        insight.kind(),
        wording(line, words),
        insight.count(),
        new BriefItem.Standing(insight.label(), insight.tone()),
        line.salience(),
        new Receipt(
            insight.metric(),
            sheet.day().start(),
            sheet.day().end(),
            sheet.dataVersion(),
            factsHash));
  }

  /// Pinned lines are counted and never worded by a narrator.
  private Wording wording(RankedInsight line, @Nullable ItemDraft words) {
    boolean pinned = line.salience() == null;
    if (!pinned
        && words != null
        && verify(words, line.insight()) instanceof Verdict.Supported(var title, var text)) {
      return new Wording(title, text, WrittenBy.MODEL);
    }
    var template = TemplateNarrator.draft(line.insight(), locale);
    return switch (verify(template, line.insight())) {
      case Verdict.Supported(String title, String text) ->
          new Wording(title, text, pinned ? WrittenBy.COUNTED : WrittenBy.TEMPLATE);
      case Verdict.Unsupported(var claims) ->
          throw new IllegalStateException(
              "the template of " + line.insight().kind().word() + " is not supported: " + claims);
    };
  }

  private Verdict verify(ItemDraft draft, Insight insight) {
    return Verifier.verify(draft, insight, renderer);
  }
}

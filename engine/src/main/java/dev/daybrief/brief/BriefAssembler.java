package dev.daybrief.brief;

import dev.daybrief.brief.BriefItem.Wording;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.insight.Insight;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.TemplateNarrator;
import dev.daybrief.prompt.Origin;
import dev.daybrief.ranking.RankedInsight;
import dev.daybrief.verification.Verdict;
import dev.daybrief.verification.Verifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pure half after the narrator: words become a brief, but only those that are verified. A line
/// whose words are not supported gets its template.
final class BriefAssembler {

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
    return assemble(sheet, plan, Map.of());
  }

  /// @param words for some of the free lines, by priority
  public static Brief assemble(FactSheet sheet, Plan plan, Map<Integer, Words> words) {
    var assembler = new BriefAssembler(sheet);
    return new Brief(
        sheet.organization().id(),
        sheet.day(),
        plan.ranking().five().lines().stream()
            .map(line -> assembler.item(line, words.get(line.priority())))
            .toList(),
        plan.ranking().leftOut().stream().map(LeftOutLine::of).toList(),
        plan.health(),
        sheet.dataVersion());
  }

  private BriefItem item(RankedInsight line, @Nullable Words words) {
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
            sheet
                .organization()
                .day(sheet.day().date().minusDays(insight.daysCounted() - 1L))
                .start(),
            sheet.day().end(),
            sheet.dataVersion(),
            factsHash));
  }

  /// Pinned lines are counted and never worded by a narrator.
  private Wording wording(RankedInsight line, @Nullable Words words) {
    if (line.salience() == null) {
      return template(line.insight(), WrittenBy.COUNTED, null);
    }
    return switch (words) {
      case null -> template(line.insight(), WrittenBy.TEMPLATE, null);
      case Words.Kept(Wording wording) -> wording;
      case Words.Missing(var why, var origin, var usage) ->
          template(
              line.insight(),
              WrittenBy.TEMPLATE,
              Provenance.unavailable(why, origin, usage, hash(line.insight())));
      case Words.Drafted drafted -> drafted(line.insight(), drafted);
    };
  }

  private Wording drafted(Insight insight, Words.Drafted drafted) {
    Origin origin = drafted.origin();
    return switch (underAnyTitle(drafted.draft(), insight)) {
      case Verdict.Supported(String title, String text) ->
          new Wording(
              title,
              text,
              WrittenBy.of(origin.provider()),
              Provenance.supported(origin, drafted.usage(), hash(insight)));
      case Verdict.Unsupported(var claims) ->
          template(
              insight,
              WrittenBy.TEMPLATE,
              Provenance.refused(origin, drafted.usage(), claims, hash(insight)));
    };
  }

  /// A description that holds is kept where the title above it does not: the house's stands there.
  private Verdict underAnyTitle(ItemDraft draft, Insight insight) {
    Verdict own = verify(draft, insight);
    List<Segment> title = TemplateNarrator.draft(insight, locale).title();
    return own instanceof Verdict.Unsupported
            && verify(new ItemDraft(title, draft.description()), insight)
                instanceof Verdict.Supported under
        ? under
        : own;
  }

  private Wording template(Insight insight, WrittenBy by, @Nullable Provenance provenance) {
    return switch (verify(TemplateNarrator.draft(insight, locale), insight)) {
      case Verdict.Supported(String title, String text) -> new Wording(title, text, by, provenance);
      case Verdict.Unsupported(var claims) ->
          throw new IllegalStateException(
              "the template of " + insight.kind().word() + " is not supported: " + claims);
    };
  }

  private String hash(Insight insight) {
    return Hashes.ofEvidence(insight, renderer.locale());
  }

  private Verdict verify(ItemDraft draft, Insight insight) {
    return Verifier.verify(draft, insight, renderer);
  }
}

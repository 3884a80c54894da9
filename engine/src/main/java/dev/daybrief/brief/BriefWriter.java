package dev.daybrief.brief;

import dev.daybrief.fact.FactSheet;
import dev.daybrief.narration.Draft;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.prompt.EgressLedger.Judgement;
import dev.daybrief.prompt.Narrator;
import dev.daybrief.prompt.Narrator.Commission;
import dev.daybrief.prompt.Narrator.Narration;
import dev.daybrief.prompt.Prompt;
import dev.daybrief.prompt.Shortfall;
import dev.daybrief.ranking.RankedInsight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds words for the free lines of a day: those of the published brief where they still hold,
/// else a narrator's, who is told once what was wrong with the first. What comes back is not
/// trusted; [BriefAssembler] is the one who checks.
public final class BriefWriter {

  private final FactSheet sheet;
  private final Plan plan;
  private final Locale locale;
  private final Map<Integer, Words> words = new HashMap<>();
  private final List<Judgement> judgements = new ArrayList<>();

  private BriefWriter(FactSheet sheet, Plan plan) {
    this.sheet = sheet;
    this.plan = plan;
    this.locale = sheet.organization().locale();
  }

  /// @param judgements of each draft, for the ledger
  public record Written(Brief brief, List<Judgement> judgements) {

    public Written {
      judgements = List.copyOf(judgements);
    }
  }

  /// @param published lines of the day's current brief; empty when there is none
  public static Written write(
      FactSheet sheet, Plan plan, List<BriefItem> published, Narrator narrator) {
    var writer = new BriefWriter(sheet, plan);
    List<RankedInsight> open = writer.keep(published);
    if (!open.isEmpty() && !narrator.equals(Narrator.NONE)) {
      writer.ask(open, narrator);
    }
    return new Written(BriefAssembler.assemble(sheet, plan, writer.words), writer.judgements);
  }

  /// Keeps what still holds and returns the other free lines.
  private List<RankedInsight> keep(List<BriefItem> published) {
    List<RankedInsight> free =
        plan.ranking().five().lines().stream().filter(line -> line.salience() != null).toList();
    if (published.isEmpty()) {
      return free;
    }
    var kept = new PublishedWords(published, locale);
    var open = new ArrayList<RankedInsight>();
    for (RankedInsight line : free) {
      kept.find(line.insight())
          .ifPresentOrElse(
              wording -> words.put(line.priority(), new Words.Kept(wording)), () -> open.add(line));
    }
    return open;
  }

  private void ask(List<RankedInsight> open, Narrator narrator) {
    var first = Prompt.of(open, locale);
    tell(first, narrator).flatMap(first::again).ifPresent(second -> tell(second, narrator));
  }

  /// The draft, where there is one. A second request that fails leaves the first one's words.
  private Optional<Draft> tell(Prompt prompt, Narrator narrator) {
    var commission = new Commission(sheet.organization().id(), sheet.day().date(), prompt);
    List<Integer> lines = prompt.lines().stream().map(line -> line.priority()).toList();
    return switch (narrator.narrate(commission)) {
      case Narration.Drafted(var draft, var origin, var usage) -> {
        judgements.add(
            new Judgement(sheet.organization().id(), origin.call(), prompt.verdicts(draft)));
        for (int line : lines) {
          ItemDraft item = draft.items().get(line);
          words.merge(
              line,
              item == null
                  ? new Words.Missing(Shortfall.EMPTY, origin, usage)
                  : new Words.Drafted(item, origin, usage),
              (before, now) -> now instanceof Words.Missing ? before : now);
        }
        yield Optional.of(draft);
      }
      case Narration.Unavailable(var why, var origin, var usage) -> {
        lines.forEach(line -> words.putIfAbsent(line, new Words.Missing(why, origin, usage)));
        yield Optional.empty();
      }
    };
  }
}

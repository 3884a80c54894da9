package dev.daybrief.brief;

import dev.daybrief.brief.BriefItem.Wording;
import dev.daybrief.insight.Insight;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.TemplateNarrator;
import dev.daybrief.verification.Verdict;
import dev.daybrief.verification.Verifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words that a day's readers have before them. A line that may still say the same keeps them:
/// other words for the same facts are no correction, and cost money.
final class PublishedWords {

  private final List<BriefItem> lines;
  private final Renderer renderer;

  PublishedWords(List<BriefItem> lines, Locale locale) {
    this.lines = List.copyOf(lines);
    this.renderer = Renderer.of(locale);
  }

  Optional<Wording> find(Insight insight) {
    return lines.stream()
        .filter(line -> line.kind() == insight.kind())
        .filter(line -> line.receipt().metric() == insight.metric())
        .map(BriefItem::wording)
        .filter(wording -> stillHolds(wording, insight))
        .findFirst();
  }

  private boolean stillHolds(Wording wording, Insight insight) {
    Provenance provenance = wording.provenance();
    return provenance != null
        ? provenance.evidenceHash().equals(Hashes.ofEvidence(insight, renderer.locale()))
        : isTemplateOf(insight, wording);
  }

  /// Lines that no narrator was asked for carry no hash; their template tells.
  private boolean isTemplateOf(Insight insight, Wording wording) {
    var draft = TemplateNarrator.draft(insight, renderer.locale());
    return Verifier.verify(draft, insight, renderer)
            instanceof Verdict.Supported(String title, String text)
        && title.equals(wording.title())
        && text.equals(wording.description());
  }
}

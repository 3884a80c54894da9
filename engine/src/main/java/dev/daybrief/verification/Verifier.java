package dev.daybrief.verification;

import dev.daybrief.insight.Evidence;
import dev.daybrief.insight.Insight;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Rendered.Text;
import dev.daybrief.narration.Renderer;
import java.util.List;
import java.util.Locale;

/// Decides whether the words of one line say only what its evidence supports. Total and
/// deterministic: the same draft gets the same verdict, whoever wrote it, and no draft makes it
/// fail.
public final class Verifier {

  public static Verdict verify(ItemDraft draft, Insight insight, Locale locale) {
    return verify(draft, insight, Renderer.of(locale));
  }

  /// @param renderer of the language the draft is in, for callers who verify more than one line
  public static Verdict verify(ItemDraft draft, Insight insight, Renderer renderer) {
    return verify(draft, insight, insight.evidence(), renderer);
  }

  /// @param evidence that of the insight, for callers who verify more than one draft of it
  static Verdict verify(ItemDraft draft, Insight insight, Evidence evidence, Renderer renderer) {
    var reading = Reading.of(insight, evidence, draft, renderer);
    List<Claim> claims = Rules.ALL.stream().flatMap(rule -> rule.check(reading)).toList();
    return claims.isEmpty()
            && reading.title() instanceof Text(String title)
            && reading.description() instanceof Text(String description)
        ? new Verdict.Supported(title, description)
        : new Verdict.Unsupported(claims);
  }

  /// Whether no rule is broken, which is known before all are asked.
  static boolean supports(ItemDraft draft, Insight insight, Evidence evidence, Renderer renderer) {
    var reading = Reading.of(insight, evidence, draft, renderer);
    return Rules.ALL.stream().allMatch(rule -> rule.breach().apply(reading).isEmpty());
  }

  /// The verdict on a line written as text, numbers included.
  public static Verdict verifyText(
      String title, String description, Insight insight, Renderer renderer) {
    return FreeText.verify(title, description, insight, renderer);
  }

  private Verifier() {}
}

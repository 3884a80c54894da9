package dev.daybrief.verification;

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
    var reading =
        Reading.of(
            insight,
            draft,
            renderer.render(draft.title(), insight.evidence()),
            renderer.render(draft.description(), insight.evidence()),
            renderer);
    List<Claim> claims = Rules.ALL.stream().flatMap(rule -> rule.check(reading)).toList();
    return claims.isEmpty()
            && reading.title() instanceof Text(String title)
            && reading.description() instanceof Text(String description)
        ? new Verdict.Supported(title, description)
        : new Verdict.Unsupported(claims);
  }

  /// The verdict on a line written as text, numbers included.
  public static Verdict verifyText(
      String title, String description, Insight insight, Renderer renderer) {
    return FreeText.verify(title, description, insight, renderer);
  }

  private Verifier() {}
}

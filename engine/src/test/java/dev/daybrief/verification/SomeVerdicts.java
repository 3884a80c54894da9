package dev.daybrief.verification;

import static dev.daybrief.narration.SomeDrafts.draft;

import dev.daybrief.fact.Fact;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.metric.Metric;
import dev.daybrief.verification.Verdict.Supported;
import java.time.DayOfWeek;
import java.util.Locale;

/// Whether words are kept.
final class SomeVerdicts {

  /// A count of 12 above its usual range of a Tuesday.
  static Insight change(Metric metric) {
    return new DayChange(
        new Fact(metric, 12, 12), new UsualRange(4, 9, DayOfWeek.TUESDAY, 84), 1e-5);
  }

  static boolean isKept(Insight line, String language, String title, String text) {
    return Verifier.verify(draft(title, text), line, Locale.forLanguageTag(language))
        instanceof Supported;
  }

  /// Of a sentence behind the number of a line about missed calls.
  static boolean isKept(String language, String sentence) {
    return isKept(
        change(Metric.CALLS_MISSED), language, "{metric:capital}", "{value:counted}. " + sentence);
  }

  private SomeVerdicts() {}
}

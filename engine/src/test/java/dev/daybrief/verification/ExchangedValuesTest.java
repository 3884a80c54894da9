package dev.daybrief.verification;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.SomeInsights;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Rendered.Text;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.narration.TemplateNarrator;
import dev.daybrief.verification.Verdict.Supported;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every template is a true text; with two of its numbers exchanged it is a lie, or nonsense.
class ExchangedValuesTest {

  /// What no rule tells apart yet, in any language: by kind, two values whose places no word names.
  private static final Set<String> OPEN =
      Set.of(
          "CONTRIBUTOR part_today value",
          "CONTRIBUTOR part_today share",
          "CONTRIBUTOR part_usual usual",
          "FEEDBACK_THEME people value",
          "FEEDBACK_THEME people window",
          "FEEDBACK_THEME value window",
          "GOAL_PACE goal value",
          "LASTING_CHANGE days value",
          "NPS_CHANGE answers value",
          "NPS_CHANGE answers window",
          "NPS_CHANGE value window",
          "RECORD_OR_STREAK days value");

  /// An exchange that English refuses is refused in every language.
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "ar", "hi"})
  void areRefusedInEveryTemplate(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    var renderer = Renderer.of(locale);
    var passed = new TreeSet<String>();
    int tried = 0;
    for (Insight insight : SomeInsights.all()) {
      for (Lie lie : exchanged(TemplateNarrator.draft(insight, locale), insight, renderer)) {
        tried++;
        if (!OPEN.contains(lie.pair())
            && Verifier.verify(lie.draft(), insight, renderer) instanceof Supported said) {
          passed.add(lie.pair() + ": " + said.description());
        }
      }
    }
    assertThat(passed).isEmpty();
    assertThat(tried).isGreaterThan(1_000);
  }

  /// @param pair the kind of line and the two values, in the order of the alphabet
  private record Lie(String pair, ItemDraft draft) {}

  private static List<Lie> exchanged(ItemDraft draft, Insight insight, Renderer renderer) {
    List<Segment> text = draft.description();
    var lies = new ArrayList<Lie>();
    for (int i = 0; i < text.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (text.get(i) instanceof Slot a
            && text.get(j) instanceof Slot b
            && isNumber(a, insight)
            && isNumber(b, insight)
            && !shown(a, insight, renderer).equals(shown(b, insight, renderer))) {
          String pair =
              insight.kind()
                  + Stream.of(a.name(), b.name()).sorted().collect(joining(" ", " ", ""));
          exchanged(draft, i, j).forEach(lie -> lies.add(new Lie(pair, lie)));
        }
      }
    }
    return lies;
  }

  /// With their formats, and each in the format of the other.
  private static List<ItemDraft> exchanged(ItemDraft draft, int i, int j) {
    List<Segment> text = draft.description();
    var a = (Slot) text.get(i);
    var b = (Slot) text.get(j);
    return Stream.of(
            with(text, i, b, j, a),
            with(text, i, new Slot(b.name(), a.format()), j, new Slot(a.name(), b.format())))
        .map(lie -> new ItemDraft(draft.title(), lie))
        .toList();
  }

  private static List<Segment> with(List<Segment> text, int i, Slot a, int j, Slot b) {
    return IntStream.range(0, text.size())
        .mapToObj(at -> at == i ? a : at == j ? b : text.get(at))
        .toList();
  }

  private static String shown(Slot slot, Insight insight, Renderer renderer) {
    return renderer.render(List.of(new Slot(slot.name(), SlotFormat.PLAIN)), insight.evidence())
            instanceof Text(String text)
        ? text
        : "";
  }

  private static boolean isNumber(Slot slot, Insight insight) {
    return insight
        .evidence()
        .find(slot.name())
        .filter(
            value ->
                value instanceof Value.Count
                    || value instanceof Value.CountRange
                    || value instanceof Value.Share
                    || value instanceof Value.ShareRange
                    || value instanceof Value.Plain
                    || value instanceof Value.About
                    || value instanceof Value.Score
                    || value instanceof Value.ScoreRange
                    || value instanceof Value.Days
                    || value instanceof Value.People)
        .isPresent();
  }
}

package dev.daybrief.verification;

import dev.daybrief.insight.Evidence;
import dev.daybrief.insight.Insight;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Rendered.Text;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.Segment.Words;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A line written as text, numbers included, read as words and slots: wherever the text of a value
/// stands, its slot is meant. Where two values read alike, any reading that is supported makes the
/// text true, since both give the same characters.
final class FreeText {

  /// Readings tried of one text; a text of more is refused.
  private static final int MOST_READINGS = 64;

  /// Characters read at most; no line may be as long.
  private static final int LONGEST = 500;

  private final Insight insight;
  private final Evidence evidence;
  private final Renderer renderer;
  private final Map<String, List<Slot>> forms = new LinkedHashMap<>();
  private final List<String> longestFirst;

  private FreeText(Insight insight, Renderer renderer) {
    this.insight = insight;
    this.evidence = insight.evidence();
    this.renderer = renderer;
    for (String name : evidence.values().keySet()) {
      for (SlotFormat format : SlotFormat.values()) {
        var slot = new Slot(name, format);
        if (renderer.render(List.of(slot), evidence) instanceof Text(String text)) {
          forms.computeIfAbsent(text, _ -> new ArrayList<>()).add(slot);
        }
      }
    }
    longestFirst =
        forms.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /// The verdict on a line of text. Total, like that on a draft.
  static Verdict verify(String title, String description, Insight insight, Renderer renderer) {
    return new FreeText(insight, renderer).verify(title, description);
  }

  private Verdict verify(String title, String description) {
    List<List<Segment>> titles = readings(title);
    List<List<Segment>> descriptions = readings(description);
    int readings = Math.min(MOST_READINGS, titles.size() * descriptions.size());
    Verdict first = verify(draft(titles, descriptions, 0));
    return first instanceof Verdict.Supported
        ? first
        : IntStream.range(1, readings)
            .mapToObj(i -> draft(titles, descriptions, i))
            .filter(draft -> Verifier.supports(draft, insight, evidence, renderer))
            .findFirst()
            .map(this::verify)
            .orElse(first);
  }

  private Verdict verify(ItemDraft draft) {
    return Verifier.verify(draft, insight, evidence, renderer);
  }

  private static ItemDraft draft(
      List<List<Segment>> titles, List<List<Segment>> descriptions, int i) {
    return new ItemDraft(
        titles.get(i % titles.size()), descriptions.get(i / titles.size() % descriptions.size()));
  }

  private List<List<Segment>> readings(String text) {
    if (text.length() > LONGEST) {
      return List.of(List.of(new Words(text)));
    }
    List<List<Segment>> readings = List.of(List.of());
    var words = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      String form = formAt(text, i);
      if (form.isEmpty()) {
        words.append(text.charAt(i++));
      } else {
        readings = with(with(readings, List.of(new Words(words.toString()))), meanings(form));
        words.setLength(0);
        i += form.length();
      }
    }
    return with(readings, List.of(new Words(words.toString())));
  }

  /// What a form may mean. In German the word of a direction also says what a talk is about.
  private List<Segment> meanings(String form) {
    var meanings = new ArrayList<Segment>(forms.getOrDefault(form, List.of()));
    if (Lexicon.ABOUT.holds(form)) {
      meanings.add(new Words(form));
    }
    return meanings;
  }

  private static List<List<Segment>> with(
      List<List<Segment>> readings, List<? extends Segment> choices) {
    int most = Math.min(MOST_READINGS, readings.size() * choices.size());
    return IntStream.range(0, most)
        .mapToObj(i -> with(readings.get(i % readings.size()), choices.get(i / readings.size())))
        .toList();
  }

  private static List<Segment> with(List<Segment> reading, Segment next) {
    var longer = new ArrayList<Segment>(reading);
    longer.add(next);
    return longer;
  }

  /// The longest form that begins here and is not part of a longer word or number.
  private String formAt(String text, int at) {
    if (at > 0 && isPart(text.codePointBefore(at))) {
      return "";
    }
    for (String form : longestFirst) {
      int end = at + form.length();
      if (text.startsWith(form, at)
          && !form.isEmpty()
          && (end == text.length() || !isPart(text.codePointAt(end)))) {
        return form;
      }
    }
    return "";
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c);
  }
}

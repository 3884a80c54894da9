package dev.daybrief.verification;

import com.ibm.icu.text.Normalizer2;
import dev.daybrief.insight.Insight;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Rendered;
import dev.daybrief.narration.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A draft as the rules see it.
///
/// @param words the plain words of title and description, one string for each run of them
/// @param plain the same, normalised (NFKC, lower case), with every run of other characters than
///     letters and marks as one space, and a space at both ends
record Reading(
    Insight insight,
    ItemDraft draft,
    Rendered title,
    Rendered description,
    List<String> words,
    List<String> plain,
    Locale locale) {

  private static final Segment NOTHING = new Segment.Words("");
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  static Reading of(
      Insight insight, ItemDraft draft, Rendered title, Rendered description, Locale locale) {
    List<String> words =
        Stream.concat(whole(draft.title()).stream(), whole(draft.description()).stream())
            .filter(Segment.Words.class::isInstance)
            .map(segment -> ((Segment.Words) segment).text())
            .toList();
    return new Reading(
        insight,
        draft,
        title,
        description,
        words,
        words.stream().map(Reading::plain).toList(),
        locale);
  }

  private static String plain(String words) {
    String normal = NFKC.normalize(words).toLowerCase(Locale.ROOT);
    return " " + normal.replaceAll("[^\\p{L}\\p{M}]+", " ").strip() + " ";
  }

  /// The segments with words that follow each other as one, as a reader sees them: a word in two
  /// pieces is still that word.
  static List<Segment> whole(List<Segment> segments) {
    var whole = new ArrayList<Segment>();
    for (Segment segment : segments) {
      if (segment instanceof Segment.Words(String text)
          && !whole.isEmpty()
          && whole.getLast() instanceof Segment.Words(String before)) {
        whole.set(whole.size() - 1, new Segment.Words(before + text));
      } else if (!segment.equals(NOTHING)) {
        whole.add(segment);
      }
    }
    return whole;
  }

  Stream<Segment.Slot> slots() {
    return Stream.concat(draft.title().stream(), draft.description().stream())
        .filter(Segment.Slot.class::isInstance)
        .map(Segment.Slot.class::cast);
  }
}

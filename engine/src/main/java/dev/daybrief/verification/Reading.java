package dev.daybrief.verification;

import com.ibm.icu.text.Normalizer2;
import dev.daybrief.insight.Insight;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Rendered;
import dev.daybrief.narration.Segment;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A draft as the rules see it.
///
/// @param words the plain words of title and description, one string for each piece
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

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  static Reading of(
      Insight insight, ItemDraft draft, Rendered title, Rendered description, Locale locale) {
    List<String> words =
        Stream.concat(draft.title().stream(), draft.description().stream())
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

  Stream<Segment.Slot> slots() {
    return Stream.concat(draft.title().stream(), draft.description().stream())
        .filter(Segment.Slot.class::isInstance)
        .map(Segment.Slot.class::cast);
  }
}

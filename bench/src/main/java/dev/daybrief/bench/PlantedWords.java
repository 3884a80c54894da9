package dev.daybrief.bench;

import dev.daybrief.insight.Insight;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Rendered;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.Segment.Words;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.narration.TemplateNarrator;
import dev.daybrief.verification.Verdict.Supported;
import dev.daybrief.verification.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// A true paraphrase of a line, to be kept, and to plant lies in.
///
/// @param pattern place of its pattern in the list
/// @param day which of the days its pattern is filled with
record PlantedWords(int pattern, int day, Insight insight, Renderer renderer, ItemDraft draft) {

  private static final Pattern SLOT = Pattern.compile("(?=\\{)|(?<=\\})");

  /// Paraphrases by hand.
  static final String BY_HAND = "true-words.tsv";

  /// Answers to the prompts that a model gets, by writers who saw nothing of the rules.
  static final String TO_PROMPTS = "prompted-words.tsv";

  /// Drafts whose writer had seen no word list; half to tune by, half never looked at.
  static final String UNSEEN_TUNED = "unseen-tuned.tsv";

  static final String UNSEEN_HELD_OUT = "unseen-held-out.tsv";

  /// Blunt, flowery and telegraphic ones, written when the rules stood.
  static final String UNSEEN_FRESH = "unseen-fresh.tsv";

  /// Answers to version 4 of the prompt, whose writer had seen no word list; half to tune by.
  static final String ANSWERS_TUNED = "answers-tuned.tsv";

  static final String ANSWERS_HELD_OUT = "answers-held-out.tsv";

  /// Each pattern on as many days, their numbers drawn anew.
  static List<PlantedWords> lines(String file, int days) {
    var lines = new ArrayList<PlantedWords>();
    var chance = new Chance(20_261);
    List<String[]> patterns = rows(file);
    for (int i = 0; i < patterns.size(); i++) {
      for (int day = 0; day < days; day++) {
        lines.add(line(i, day, chance, patterns.get(i)));
      }
    }
    return lines;
  }

  private static PlantedWords line(int pattern, int day, Chance chance, String... cells) {
    Locale locale = Locale.forLanguageTag(cells[1]);
    Insight insight = PlantedInsights.of(cells[0], chance);
    List<Segment> title =
        cells.length > 3 ? parse(cells[3]) : TemplateNarrator.draft(insight, locale).title();
    var draft = new ItemDraft(title, parse(cells[2]));
    return new PlantedWords(pattern, day, insight, Renderer.of(locale), draft);
  }

  /// Every third pattern was not looked at when words were added.
  boolean isHeldOut() {
    return pattern % 3 == 2;
  }

  String language() {
    return renderer.locale().getLanguage();
  }

  boolean isKept() {
    return Verifier.verify(draft, insight, renderer) instanceof Supported;
  }

  /// Whether its description is kept, under the house's title where its own is refused.
  boolean isDescriptionKept() {
    return isKept() || withTitle(houseTitle(insight, renderer)).isKept();
  }

  private static List<Segment> houseTitle(Insight insight, Renderer renderer) {
    return TemplateNarrator.draft(insight, renderer.locale()).title();
  }

  boolean isKeptAsText() {
    return Verifier.verifyText(text(draft.title()), text(draft.description()), insight, renderer)
        instanceof Supported;
  }

  String text(List<Segment> segments) {
    return renderer.render(segments, insight.evidence()) instanceof Rendered.Text(String text)
        ? text
        : "";
  }

  PlantedWords withTitle(List<Segment> title) {
    return with(new ItemDraft(title, draft.description()));
  }

  PlantedWords withDescription(List<Segment> description) {
    return with(new ItemDraft(draft.title(), description));
  }

  private PlantedWords with(ItemDraft other) {
    return new PlantedWords(pattern, day, insight, renderer, other);
  }

  static List<Segment> parse(String text) {
    return SLOT.splitAsStream(text)
        .filter(piece -> !piece.isEmpty())
        .map(piece -> piece.startsWith("{") ? slot(piece) : new Words(piece))
        .toList();
  }

  private static Segment slot(String piece) {
    String[] cells = piece.substring(1, piece.length() - 1).split(":", -1);
    return new Slot(
        cells[0],
        cells.length == 1
            ? SlotFormat.PLAIN
            : SlotFormat.valueOf(cells[1].toUpperCase(Locale.ROOT)));
  }

  static List<String[]> rows(String name) {
    try (var stream = Objects.requireNonNull(PlantedWords.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}

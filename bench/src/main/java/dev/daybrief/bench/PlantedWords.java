package dev.daybrief.bench;

import dev.daybrief.fact.Fact;
import dev.daybrief.fact.Target;
import dev.daybrief.insight.Calm;
import dev.daybrief.insight.DayChange;
import dev.daybrief.insight.FeedbackTheme;
import dev.daybrief.insight.GoalPace;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.LastingChange;
import dev.daybrief.insight.NpsChange;
import dev.daybrief.insight.RecordOrStreak;
import dev.daybrief.insight.ShareChange;
import dev.daybrief.insight.Standing;
import dev.daybrief.insight.UsualRange;
import dev.daybrief.insight.UsualShare;
import dev.daybrief.metric.Metric;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Rendered;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.Segment.Words;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.narration.TemplateNarrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// A true paraphrase of a line, to be kept, and to plant lies in.
///
/// @param part `tuned`, or `held-out` for every third pattern
record PlantedWords(String part, Insight insight, Renderer renderer, ItemDraft draft) {

  private static final Pattern SLOT = Pattern.compile("(?=\\{)|(?<=\\})");

  static List<String[]> falseKinds() {
    return rows("false-words.tsv");
  }

  static List<PlantedWords> lines(int days) {
    var lines = new ArrayList<PlantedWords>();
    var chance = new Chance(20_261);
    List<String[]> patterns = rows("true-words.tsv");
    for (int i = 0; i < patterns.size(); i++) {
      String[] cells = patterns.get(i);
      Locale locale = Locale.forLanguageTag(cells[1]);
      for (int day = 0; day < days; day++) {
        Insight insight = insight(cells[0], chance);
        List<Segment> title = TemplateNarrator.draft(insight, locale).title();
        var draft = new ItemDraft(title, parse(cells[2]));
        String part = i % 3 == 2 ? "held-out" : "tuned";
        lines.add(new PlantedWords(part, insight, Renderer.of(locale), draft));
      }
    }
    return lines;
  }

  /// The draft with a lie at its end.
  ItemDraft with(String lie) {
    String again = insight.evidence().find("share").isPresent() ? "{share}" : "{value}";
    var text = new ArrayList<Segment>(draft.description());
    text.add(new Words(" "));
    text.addAll(parse(lie.replace("{+}", again)));
    return new ItemDraft(draft.title(), text);
  }

  /// The number of the day and the usual one in each other's place.
  PlantedWords exchanged() {
    return withDescription(
        draft.description().stream()
            .map(
                segment ->
                    segment instanceof Slot(String name, SlotFormat format)
                        ? exchanged(name, format)
                        : segment)
            .toList());
  }

  private static Segment exchanged(String name, SlotFormat format) {
    return switch (name) {
      case "value", "share" -> new Slot("usual", SlotFormat.PLAIN);
      case "usual" -> new Slot("value", SlotFormat.PLAIN);
      default -> new Slot(name, format);
    };
  }

  /// The text with its leading number one higher.
  PlantedWords withAnotherDigit() {
    String text = text();
    var digits = Pattern.compile("[0-9]").matcher(text);
    return digits.find()
        ? withText(
            text.substring(0, digits.start())
                + (char) ('0' + (text.charAt(digits.start()) - '0' + 1) % 10)
                + text.substring(digits.end()))
        : this;
  }

  /// The text with the opposite direction.
  PlantedWords turned() {
    String text = text();
    for (String[] pair :
        List.of(
            new String[] {"more than", "fewer than"},
            new String[] {"above", "below"},
            new String[] {"higher", "lower"},
            new String[] {"mehr als", "weniger als"},
            new String[] {"über", "unter"})) {
      for (int i = 0; i < 2; i++) {
        if (text.contains(pair[i])) {
          return withText(text.replace(pair[i], pair[1 - i]));
        }
      }
    }
    return this;
  }

  private String text() {
    return renderer.render(draft.description(), insight.evidence())
            instanceof Rendered.Text(String text)
        ? text
        : "";
  }

  private PlantedWords withText(String text) {
    return withDescription(List.of(new Words(text)));
  }

  private PlantedWords withDescription(List<Segment> description) {
    return new PlantedWords(part, insight, renderer, new ItemDraft(draft.title(), description));
  }

  private static Insight insight(String kind, Chance chance) {
    long low = 10L + chance.below(20);
    var usual = new UsualRange(low, low + 9, DayOfWeek.TUESDAY, 84);
    long far = low + 40 + chance.below(30);
    var date = LocalDate.of(2026, 9, 1 + chance.below(28));
    return switch (kind) {
      case "day_change" -> new DayChange(new Fact(Metric.CALLS_TOTAL, far, far), usual, 1e-5);
      case "share_change" ->
          new ShareChange(
              new Fact(Metric.CALLS_MISSED_SHARE, 60L + chance.below(30), 100),
              new UsualShare(0.1, 0.2, DayOfWeek.TUESDAY, 84),
              1e-5);
      case "lasting_change" ->
          new LastingChange(Metric.CALLS_TOTAL, date, 9, new LastingChange.Levels(far, low), 0.003);
      case "calm" -> new Calm(new Fact(Metric.CALLS_TOTAL, low + 4, low + 4), usual, 3);
      case "goal_pace" ->
          new GoalPace(
              new Target(Metric.CALLS_COMPLETED, Target.Span.MONTH, 3 * far),
              new Fact(Metric.CALLS_COMPLETED, far, far),
              2 * far,
              date,
              5);
      case "feedback_theme" ->
          new FeedbackTheme(Metric.THEME_PRICE_NEGATIVE, far, (int) low, 3.4, 1e-4);
      case "nps_change" -> new NpsChange(new Fact(Metric.FEEDBACK_NPS, -40, 100), 7, 5, 30, 1e-4);
      case "record_or_streak" ->
          new RecordOrStreak(new Fact(Metric.CALLS_TOTAL, far, far), 85, RecordOrStreak.Sort.MOST);
      case "standing" -> Standing.beforeUsual(new Fact(Metric.CALLS_TOTAL, far, far), 9, 21);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static List<Segment> parse(String text) {
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

  private static List<String[]> rows(String name) {
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

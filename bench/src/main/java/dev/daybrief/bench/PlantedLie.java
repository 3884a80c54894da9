package dev.daybrief.bench;

import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.Segment.Words;
import dev.daybrief.narration.SlotFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One kind of lie, planted in a true line.
///
/// @param isAboutNumbers whether it misleads about a number
/// @param plant the false drafts it makes of a true one
record PlantedLie(String name, boolean isAboutNumbers, Planting plant) {

  interface Planting {
    Stream<PlantedWords> of(PlantedWords line);
  }

  private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}]+");

  /// Words that turn a comparison, by language.
  private static final Map<String, List<List<String>>> OPPOSITES =
      Map.of(
          "en",
          List.of(
              List.of("more than", "fewer than"),
              List.of("above", "below"),
              List.of("higher", "lower"),
              List.of("most", "fewest")),
          "de",
          List.of(
              List.of("mehr als", "weniger als"),
              List.of("über", "unter"),
              List.of("höher", "niedriger"),
              List.of("meisten", "wenigsten")),
          "es",
          List.of(
              List.of("más de", "menos de"),
              List.of("por encima de", "por debajo de"),
              List.of("máximo", "mínimo")),
          "ar",
          List.of(List.of("أكثر", "أقل"), List.of("أعلى", "أدنى"), List.of("فوق", "تحت")),
          "hi",
          List.of(List.of("अधिक", "कम"), List.of("ऊपर", "नीचे")));

  /// The lies of the list and those that change the draft itself.
  static List<PlantedLie> all() {
    var all = new ArrayList<PlantedLie>();
    all.addAll(said("", PlantedWords.rows("false-words.tsv")));
    all.addAll(said("unseen ", PlantedWords.rows("held-out-lies.tsv")));
    all.addAll(said("fresh ", PlantedWords.rows("fresh-lies.tsv")));
    all.addAll(said("new ", PlantedWords.rows("unseen-lies.tsv")));
    all.add(new PlantedLie("exchanged values", true, PlantedLie::exchanged));
    all.add(new PlantedLie("exchanged digits", true, PlantedLie::exchangedDigits));
    all.add(new PlantedLie("another value", true, PlantedLie::anotherValue));
    all.add(new PlantedLie("changed digit", true, PlantedLie::changedDigit));
    all.add(new PlantedLie("turned comparison", true, PlantedLie::turned));
    return List.copyOf(all);
  }

  /// Sentences of a list, before, after and above a true line of their language.
  private static List<PlantedLie> said(String prefix, List<String[]> rows) {
    return rows.stream()
        .map(cells -> cells[0])
        .distinct()
        .map(name -> said(prefix + name, rows, name))
        .toList();
  }

  private static PlantedLie said(String title, List<String[]> all, String name) {
    List<String[]> rows = all.stream().filter(cells -> cells[0].equals(name)).toList();
    return new PlantedLie(
        title,
        rows.getFirst()[1].equals("n"),
        line ->
            rows.stream()
                .filter(cells -> cells[2].equals("*") || cells[2].equals(line.language()))
                .flatMap(cells -> Stream.of(cells[3].split("\\|", -1)))
                .flatMap(lie -> said(lie, line)));
  }

  /// A judgement that begins with `~` is no lie where a test says unusual, one with `=` none where
  /// the number is as usual.
  private static Stream<PlantedWords> said(String lie, PlantedWords line) {
    if (lie.startsWith("~") || lie.startsWith("=")) {
      boolean isTrue = lie.startsWith("~") ? line.insight().kind().saysUnusual() : isInside(line);
      return isTrue ? Stream.of() : said(lie.substring(1), line);
    }
    if (lie.contains("{+}") && isTrueAgain(line)) {
      return Stream.of();
    }
    String again = line.insight().evidence().find("share").isPresent() ? "{share}" : "{value}";
    List<Segment> words = PlantedWords.parse(lie.replace("{+}", again));
    List<Segment> text = line.draft().description();
    List<Segment> space = List.of(new Words(" "));
    return Stream.of(
        line.withDescription(joined(List.of(text, space, words))),
        line.withDescription(joined(List.of(words, space, text))),
        line.withTitle(words));
  }

  /// Where the value is also the usual or the expected one, to say so is no lie.
  private static boolean isTrueAgain(PlantedWords line) {
    return line.insight().kind() == InsightKind.EXPECTATION
        || line.text(List.of(new Slot("value", SlotFormat.PLAIN)))
            .equals(line.text(List.of(new Slot("usual", SlotFormat.PLAIN))));
  }

  private static boolean isInside(PlantedWords line) {
    return line.insight().evidence().find("usual").isPresent()
        && line.insight().evidence().find("move").isEmpty();
  }

  private static List<Segment> joined(List<List<Segment>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  /// Two numbers in each other's place, unless both bring their noun along.
  private static Stream<PlantedWords> exchanged(PlantedWords line) {
    List<Segment> text = line.draft().description();
    var lies = new ArrayList<PlantedWords>();
    for (int i = 0; i < text.size(); i++) {
      for (int k = i + 1; k < text.size(); k++) {
        if (isNumber(text.get(i), line)
            && isNumber(text.get(k), line)
            && !(isCounted(text.get(i)) && isCounted(text.get(k)))) {
          var other = new ArrayList<Segment>(text);
          other.set(i, like((Slot) text.get(k), (Slot) text.get(i), line));
          other.set(k, like((Slot) text.get(i), (Slot) text.get(k), line));
          lies.add(line.withDescription(other));
        }
      }
    }
    return lies.stream().filter(lie -> !shown(lie).equals(shown(line)));
  }

  private static boolean isCounted(Segment segment) {
    return segment instanceof Slot(String _, SlotFormat format) && format == SlotFormat.COUNTED;
  }

  private static boolean isNumber(Segment segment, PlantedWords line) {
    return segment instanceof Slot(String name, SlotFormat _) && isNumber(name, line);
  }

  private static boolean isNumber(String name, PlantedWords line) {
    return line.insight()
        .evidence()
        .find(name)
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

  /// The value in the format of another's place, where it has that.
  private static Slot like(Slot value, Slot place, PlantedWords line) {
    var wanted = new Slot(value.name(), place.format());
    return line.text(List.of(wanted)).isEmpty() ? new Slot(value.name(), SlotFormat.PLAIN) : wanted;
  }

  /// Another number of the line in the place of one.
  private static Stream<PlantedWords> anotherValue(PlantedWords line) {
    List<Segment> text = line.draft().description();
    List<String> said =
        text.stream().map(segment -> segment instanceof Slot(String name, _) ? name : "").toList();
    var lies = new ArrayList<PlantedWords>();
    for (int i = 0; i < text.size(); i++) {
      for (String name : line.insight().evidence().values().keySet()) {
        if (isNumber(text.get(i), line)
            && isNumber(name, line)
            && !said.contains(name)
            && !line.text(List.of(new Slot(name, SlotFormat.PLAIN)))
                .equals(line.text(List.of(new Slot(said.get(i), SlotFormat.PLAIN))))) {
          var other = new ArrayList<Segment>(text);
          other.set(i, new Slot(name, SlotFormat.PLAIN));
          lies.add(line.withDescription(other));
        }
      }
    }
    return lies.stream().filter(lie -> !shown(lie).equals(shown(line)));
  }

  private static String shown(PlantedWords line) {
    return line.text(line.draft().description());
  }

  /// Two numbers of the text in each other's place, nouns left where they are.
  private static Stream<PlantedWords> exchangedDigits(PlantedWords line) {
    String text = shown(line);
    List<int[]> places = places(text);
    var lies = new ArrayList<String>();
    for (int i = 0; i < places.size(); i++) {
      for (int k = i + 1; k < places.size(); k++) {
        int[] first = places.get(i);
        int[] second = places.get(k);
        lies.add(
            text.substring(0, first[0])
                + text.substring(second[0], second[1])
                + text.substring(first[1], second[0])
                + text.substring(first[0], first[1])
                + text.substring(second[1]));
      }
    }
    return written(lies, line);
  }

  /// Each digit one higher.
  private static Stream<PlantedWords> changedDigit(PlantedWords line) {
    String text = shown(line);
    var lies = new ArrayList<String>();
    for (int[] place : places(text)) {
      for (int i = place[0]; i < place[1]; i++) {
        char zero = (char) (text.charAt(i) - Character.digit(text.charAt(i), 10));
        char next = (char) (zero + (Character.digit(text.charAt(i), 10) + 1) % 10);
        lies.add(text.substring(0, i) + next + text.substring(i + 1));
      }
    }
    return written(lies, line);
  }

  private static List<int[]> places(String text) {
    return DIGITS
        .matcher(text)
        .results()
        .map(found -> new int[] {found.start(), found.end()})
        .toList();
  }

  /// The text with the opposite direction.
  private static Stream<PlantedWords> turned(PlantedWords line) {
    String text = shown(line);
    var lies = new ArrayList<String>();
    for (List<String> pair : OPPOSITES.getOrDefault(line.language(), List.of())) {
      lies.add(text.replace(pair.getFirst(), pair.getLast()));
      lies.add(text.replace(pair.getLast(), pair.getFirst()));
    }
    return written(lies, line);
  }

  private static Stream<PlantedWords> written(List<String> texts, PlantedWords line) {
    return texts.stream()
        .distinct()
        .filter(text -> !text.equals(shown(line)))
        .map(text -> line.withDescription(List.of(new Words(text))));
  }
}

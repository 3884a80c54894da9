package dev.daybrief.bench;

import dev.daybrief.verification.Verifier;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How many false drafts pass the verifier, by kind of lie and language, how many true paraphrases
/// it keeps, and what a draft costs. With `--misses` it tells the drafts that are judged wrongly.
public final class WordsBench {

  private static final int DAYS = 12;

  /// Days on which lies are planted; a lie is refused or not whatever the numbers are.
  private static final int DAYS_OF_LIES = 1;

  private final boolean tellsMisses;
  private final List<PlantedWords> lines = PlantedWords.lines(PlantedWords.BY_HAND, DAYS);
  private final List<PlantedWords> prompted = PlantedWords.lines(PlantedWords.TO_PROMPTS, DAYS);

  private final List<PlantedWords> unseen = PlantedWords.lines(PlantedWords.UNSEEN_TUNED, DAYS);
  private final List<PlantedWords> heldOut = PlantedWords.lines(PlantedWords.UNSEEN_HELD_OUT, DAYS);

  private final List<PlantedWords> fresh = PlantedWords.lines(PlantedWords.UNSEEN_FRESH, DAYS);

  private final List<PlantedWords> answers = PlantedWords.lines(PlantedWords.ANSWERS_TUNED, DAYS);

  private final List<PlantedWords> answersHeldOut =
      PlantedWords.lines(PlantedWords.ANSWERS_HELD_OUT, DAYS);

  /// Passed and all, by language, about numbers and about the rest.
  private final Map<String, long[]> totals = new TreeMap<>();

  private WordsBench(boolean tellsMisses) {
    this.tellsMisses = tellsMisses;
  }

  public static void main(String... arguments) {
    var bench = new WordsBench(List.of(arguments).contains("--misses"));
    bench.keep();
    bench.refuse();
    bench.time();
  }

  private void keep() {
    System.out.printf(
        "%-18s %-9s %9s %11s %10s %9s %9s%n",
        "true", "language", "patterns", "paraphrases", "segments", "untitled", "free text");
    for (String language : lines.stream().map(PlantedWords::language).distinct().toList()) {
      for (boolean heldOut : new boolean[] {false, true}) {
        List<PlantedWords> part =
            ofLanguage(lines, language).stream()
                .filter(line -> line.isHeldOut() == heldOut)
                .toList();
        if (heldOut) {
          tellWithoutMisses("by hand, held out", language, part);
        } else {
          tell("by hand", language, part);
        }
      }
      tell("to prompts", language, ofLanguage(prompted, language));
      tell("unseen, tuned", language, ofLanguage(unseen, language));
      tellWithoutMisses("unseen, held out", language, ofLanguage(heldOut, language));
      tellWithoutMisses("unseen, fresh", language, ofLanguage(fresh, language));
      tell("answers, tuned", language, ofLanguage(answers, language));
      tellWithoutMisses("answers, held out", language, ofLanguage(answersHeldOut, language));
    }
  }

  private static List<PlantedWords> ofLanguage(List<PlantedWords> lines, String language) {
    return lines.stream().filter(line -> line.language().equals(language)).toList();
  }

  private void tell(String name, String language, List<PlantedWords> part) {
    part.forEach(this::tellMiss);
    tellWithoutMisses(name, language, part);
  }

  private static void tellWithoutMisses(String name, String language, List<PlantedWords> part) {
    System.out.printf(
        "%-18s %-9s %9d %11d %10d %9d %9d%n",
        name,
        language,
        part.stream().map(PlantedWords::pattern).distinct().count(),
        part.size(),
        part.stream().filter(PlantedWords::isKept).count(),
        part.stream().filter(PlantedWords::isDescriptionKept).count(),
        part.stream().filter(PlantedWords::isKeptAsText).count());
  }

  private void tellMiss(PlantedWords line) {
    if (tellsMisses && line.day() == 0 && !line.isKept()) {
      System.out.println(
          line.text(line.draft().title())
              + " | "
              + line.text(line.draft().description())
              + "\n    "
              + Verifier.verify(line.draft(), line.insight(), line.renderer()));
    }
  }

  private void refuse() {
    List<PlantedWords> kept =
        Stream.of(lines, prompted, unseen)
            .flatMap(List::stream)
            .filter(line -> line.day() < DAYS_OF_LIES && line.isKept())
            .toList();
    System.out.printf("%n%-22s %8s %8s%n", "false drafts", "passed", "of");
    for (PlantedLie lie : PlantedLie.all()) {
      var passed = new long[2];
      for (PlantedWords line : kept) {
        lie.plant().of(line).forEach(planted -> judge(planted, lie, passed));
      }
      System.out.printf("%-22s %8d %8d%n", lie.name(), passed[0], passed[1]);
    }
    totals.forEach((name, total) -> System.out.printf("%-22s %8d %8d%n", name, total[0], total[1]));
  }

  private void judge(PlantedWords planted, PlantedLie lie, long... passed) {
    String of = planted.language() + (lie.isAboutNumbers() ? ", numbers" : ", the rest");
    long[] total = totals.computeIfAbsent(of, _ -> new long[2]);
    boolean asSegments = planted.isKept();
    boolean asText = planted.isKeptAsText();
    long both = (asSegments ? 1L : 0L) + (asText ? 1L : 0L);
    passed[0] += both;
    passed[1] += 2;
    total[0] += both;
    total[1] += 2;
    if (tellsMisses && both > 0) {
      System.out.println(
          "passed "
              + lie.name()
              + ": "
              + planted.insight().kind()
              + " "
              + planted.text(planted.draft().title())
              + " | "
              + planted.text(planted.draft().description()));
    }
  }

  private void time() {
    long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Map<Boolean, Long> segments =
        lines.stream()
            .collect(Collectors.partitioningBy(PlantedWords::isKept, Collectors.counting()));
    long between = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Map<Boolean, Long> texts =
        lines.stream()
            .collect(Collectors.partitioningBy(PlantedWords::isKeptAsText, Collectors.counting()));
    long ended = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    System.out.printf(
        Locale.ROOT,
        "%nprocessor time: %.0f µs a draft of segments, %.0f µs one of free text (%d and %d kept)%n",
        (between - started) / 1e3 / lines.size(),
        (ended - between) / 1e3 / lines.size(),
        segments.get(true),
        texts.get(true));
  }
}

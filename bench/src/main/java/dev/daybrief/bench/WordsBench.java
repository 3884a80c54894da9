package dev.daybrief.bench;

import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Rendered.Text;
import dev.daybrief.narration.Segment;
import dev.daybrief.verification.Verdict;
import dev.daybrief.verification.Verdict.Supported;
import dev.daybrief.verification.Verifier;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// How many false drafts pass the verifier, by kind of lie, how many true paraphrases it keeps, and
/// what a draft costs. With `--misses` each pattern that is judged wrongly, of the tuned ones.
public final class WordsBench {

  private static final int DAYS = 12;

  private final boolean tellsMisses;
  private final List<PlantedWords> lines = PlantedWords.lines(DAYS);
  private final List<PlantedWords> kept;

  private WordsBench(boolean tellsMisses) {
    this.tellsMisses = tellsMisses;
    kept = lines.stream().filter(line -> isKept(line.draft(), line)).toList();
  }

  public static void main(String... arguments) {
    var bench = new WordsBench(List.of(arguments).contains("--misses"));
    bench.judge();
    bench.time();
  }

  private void time() {
    long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (PlantedWords line : lines) {
      isKept(line.draft(), line);
    }
    long segments = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (PlantedWords line : lines) {
      isKeptAsText(line.draft(), line);
    }
    System.out.printf(
        Locale.ROOT,
        "%nprocessor time: %.0f µs a draft of segments, %.0f µs one of free text%n",
        (segments - started) / 1e3 / lines.size(),
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - segments)
            / 1e3
            / lines.size());
  }

  private void judge() {
    keep();
    System.out.printf("%n%-20s %8s %8s%n", "false drafts", "passed", "of");
    var total = new long[4];
    for (String[] kind : PlantedWords.falseKinds()) {
      long[] passed = passed(kind);
      int at = kind[1].equals("n") ? 0 : 2;
      total[at] += passed[0];
      total[at + 1] += passed[1];
      System.out.printf("%-20s %8d %8d%n", kind[0], passed[0], passed[1]);
    }
    total[0] += structural("exchanged values", PlantedWords::exchanged, false);
    total[0] += structural("changed digit", PlantedWords::withAnotherDigit, true);
    total[0] += structural("turned comparison", PlantedWords::turned, true);
    total[1] += 3L * kept.size();
    System.out.printf(
        "%-20s %8d %8d%n%-20s %8d %8d%n",
        "about numbers", total[0], total[1], "about the rest", total[2], total[3]);
  }

  /// Lies that change the draft itself.
  private long structural(String name, UnaryOperator<PlantedWords> lie, boolean asText) {
    long passed = 0;
    for (PlantedWords line : kept) {
      PlantedWords planted = lie.apply(line);
      boolean changed = !planted.equals(line);
      boolean isKept = asText ? isKeptAsText(planted.draft(), line) : isKept(planted.draft(), line);
      passed += changed && isKept ? 1 : 0;
      if (tellsMisses && changed && isKept) {
        System.out.println("passed: " + name + " " + planted);
      }
    }
    System.out.printf("%-20s %8d %8d%n", name, passed, kept.size());
    return passed;
  }

  private long[] passed(String... kind) {
    long passed = 0;
    long all = 0;
    for (PlantedWords line : kept) {
      for (String lie : kind[2].split("\\|", -1)) {
        ItemDraft draft = line.with(lie);
        all += 2;
        passed += isKept(draft, line) ? 1 : 0;
        passed += isKeptAsText(draft, line) ? 1 : 0;
        if (tellsMisses && isKept(draft, line)) {
          System.out.println("passed: " + kind[0] + ": " + lie + " " + line);
        }
      }
    }
    return new long[] {passed, all};
  }

  private void keep() {
    for (String part : List.of("tuned", "held-out")) {
      long all = 0;
      long segments = 0;
      long text = 0;
      for (PlantedWords line : lines) {
        if (line.part().equals(part)) {
          all++;
          segments += isKept(line.draft(), line) ? 1 : 0;
          text += isKeptAsText(line.draft(), line) ? 1 : 0;
          tellMiss(line);
        }
      }
      System.out.printf(
          "true, %-9s kept %d of %d as segments, %d as free text%n", part, segments, all, text);
    }
  }

  private void tellMiss(PlantedWords line) {
    if (tellsMisses && line.part().equals("tuned") && !isKept(line.draft(), line)) {
      System.out.println(
          line + " " + Verifier.verify(line.draft(), line.insight(), line.renderer()));
    }
  }

  private boolean isKept(ItemDraft draft, PlantedWords line) {
    return Verifier.verify(draft, line.insight(), line.renderer()) instanceof Supported;
  }

  private boolean isKeptAsText(ItemDraft draft, PlantedWords line) {
    String title = text(draft.title(), line);
    String description = text(draft.description(), line);
    Verdict verdict = Verifier.verifyText(title, description, line.insight(), line.renderer());
    return verdict instanceof Supported;
  }

  private static String text(List<Segment> segments, PlantedWords line) {
    return line.renderer().render(segments, line.insight().evidence()) instanceof Text(String text)
        ? text
        : "";
  }
}

package dev.daybrief.bench;

import dev.daybrief.bench.Plant.Sort;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// How soon one sort of planted change is among the three free lines, ours and those of the naive
/// rules.
final class PlantScore {

  private static final int WARM_UP = 84;
  private static final int NEVER = Integer.MAX_VALUE;

  private final String name;
  private final List<Outcome> outcomes;

  private PlantScore(String name, List<Outcome> outcomes) {
    this.name = name;
    this.outcomes = outcomes;
  }

  /// What one rule did with one planted change.
  private static final class Outcome {
    private final double dispersion;
    private int found = NEVER;
    private int onIt;
    private int others;

    Outcome(double dispersion) {
      this.dispersion = dispersion;
    }

    /// @param openDays since the change began, 1 for the first
    void day(int openDays, List<Subject> lines, Set<Subject> wanted) {
      for (Subject line : lines) {
        if (wanted.contains(line)) {
          found = Math.min(found, openDays);
          onIt++;
        } else {
          others++;
        }
      }
    }
  }

  /// Ours first, of all and of nearly Poisson counts, then the naive rules.
  static List<PlantScore> measure(Sort sort, double mean, int organizations, long seed) {
    var all =
        IntStream.range(0, organizations)
            .parallel()
            .mapToObj(number -> of(sort, mean, seed + number))
            .toList();
    var scores = new ArrayList<PlantScore>();
    scores.add(new PlantScore("Daybrief", all.stream().map(each -> each[0]).toList()));
    scores.add(
        new PlantScore(
            "  where variance/mean < 1.5",
            all.stream().map(each -> each[0]).filter(each -> each.dispersion < 1.5).toList()));
    for (NaiveRule rule : NaiveRule.values()) {
      int index = 1 + rule.ordinal();
      scores.add(new PlantScore(rule.words, all.stream().map(each -> each[index]).toList()));
    }
    return scores;
  }

  private static Outcome[] of(Sort sort, double mean, long seed) {
    int start = WARM_UP + new Chance(~seed).below(7);
    while (!new MadeUpYear(seed, mean, Plant.NONE).isOpen(start)) {
      start++;
    }
    var year = new MadeUpYear(seed, mean, new Plant(sort, start));
    var player = new Player();
    for (int day = 0; day < start; day++) {
      player.remember(year.next(day));
    }
    var outcomes = new Outcome[1 + NaiveRule.values().length];
    double dispersion = year.dispersion();
    Arrays.setAll(outcomes, _ -> new Outcome(dispersion));
    int openDays = 0;
    for (int day = start; openDays < sort.days(); day++) {
      openDays += year.isOpen(day) ? 1 : 0;
      var ours = player.play(year.next(day)).stream().map(Insight::metric).map(Subject::of);
      outcomes[0].day(openDays, ours.toList(), sort.subjects());
      for (NaiveRule rule : NaiveRule.values()) {
        outcomes[1 + rule.ordinal()].day(
            openDays,
            rule.lines(player.days()).stream().map(Subject::of).toList(),
            sort.subjects());
      }
    }
    return outcomes;
  }

  /// Share of the changes that were found within so many open days.
  double within(int openDays) {
    return (double) outcomes.stream().filter(each -> each.found <= openDays).count()
        / Math.max(1, outcomes.size());
  }

  /// Open days until half of the changes were found; 0 when half never were.
  private int median() {
    int[] found = outcomes.stream().mapToInt(each -> each.found).sorted().toArray();
    int median = found.length == 0 ? NEVER : found[found.length / 2];
    return median == NEVER ? 0 : median;
  }

  /// Share of the lines that were about the change.
  private double precision() {
    long onIt = outcomes.stream().mapToLong(each -> each.onIt).sum();
    long all = onIt + outcomes.stream().mapToLong(each -> each.others).sum();
    return all == 0 ? 0 : (double) onIt / all;
  }

  static void header(String title) {
    System.out.printf(
        "%n%s%n%-8s%-32s%8s%8s%8s%8s%8s%11s%n",
        title, "mean", "rule", "day 1", "3 days", "5 days", "14 days", "median", "precision");
  }

  void print(double mean) {
    System.out.printf(
        Locale.ROOT,
        "%-8.3g%-32s%7.0f%%%7.0f%%%7.0f%%%7.0f%%%8s%10.0f%%%n",
        mean,
        name,
        100 * within(1),
        100 * within(3),
        100 * within(5),
        100 * within(14),
        median() == 0 ? "-" : Integer.toString(median()),
        100 * precision());
  }
}

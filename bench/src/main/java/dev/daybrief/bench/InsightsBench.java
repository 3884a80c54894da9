package dev.daybrief.bench;

import dev.daybrief.bench.Plant.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How often the engine says "unusual" of made-up organisations on which nothing happens, how soon
/// it finds what is planted in others, and how good its forecasts are; beside naive rules on the
/// same days.
///
/// Options: `--organizations N` and `--days N` of the quiet part, `--planted N` organisations for
/// each sort and mean, `--seed N`.
public final class InsightsBench {

  private static final double[] MEANS = {0.5, 2, 5, 15, 60, 200};

  /// Usual counts a day from which the promises about doublings hold.
  private static final double LARGE = 15;

  private int organizations = 400;
  private int days = 182;
  private int planted = 200;
  private long seed = 20_260_101;

  static void main(String[] arguments) {
    var bench = new InsightsBench();
    for (int option = 0; option + 1 < arguments.length; option += 2) {
      bench.set(arguments[option], Long.parseLong(arguments[option + 1]));
    }
    bench.run();
  }

  private void set(String option, long value) {
    switch (option) {
      case "--organizations" -> organizations = Math.toIntExact(value);
      case "--days" -> days = Math.toIntExact(value);
      case "--planted" -> planted = Math.toIntExact(value);
      case "--seed" -> seed = value;
      default -> throw new IllegalArgumentException("unknown option: " + option);
    }
  }

  private void run() {
    long started = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "seed %d, %d quiet organisations x %d days, %d planted of each sort and mean%n",
        seed,
        organizations,
        days,
        planted);
    QuietScore.measure(organizations, days, seed).print();
    for (Sort sort : Sort.values()) {
      if (!sort.subjects().isEmpty()) {
        planted(sort);
      }
    }
    ContributorScores.print(10 * planted, seed);
    int forecasts = Math.max(50, organizations / 20);
    ForecastScores.print(Sort.NOTHING, forecasts, days, seed);
    ForecastScores.print(Sort.WANDERING, forecasts, days, seed);
    System.out.printf(Locale.ROOT, "%n%.0f s%n", (System.nanoTime() - started) / 1e9);
  }

  private void planted(Sort sort) {
    PlantScore.header(sort.words);
    var large = new ArrayList<PlantScore>();
    for (double mean : MEANS) {
      List<PlantScore> scores = PlantScore.measure(sort, mean, planted, seed);
      scores.forEach(score -> score.print(mean));
      if (mean >= LARGE) {
        large.add(scores.getFirst());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%.3g and more: %.0f %% on day 1, %.0f %% within 3 days%n",
        LARGE,
        large.stream().mapToDouble(score -> 100 * score.within(1)).average().orElse(0),
        large.stream().mapToDouble(score -> 100 * score.within(3)).average().orElse(0));
  }

  private InsightsBench() {}
}

package dev.daybrief.bench;

import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// How often lines say "unusual" of organisations on which nothing happens.
final class QuietScore {

  static final double[] BANDS = {0.2, 1, 5, 15, 60, 200};
  private static final int WARM_UP = 84;
  private static final double MONTH = 30;

  private static final class HolidayLines {
    private long days;
    private long lines;

    void add(long moreDays, long moreLines) {
      days += moreDays;
      lines += moreLines;
    }

    void print(String which) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.2f lines a day over %d days%n",
          which,
          (double) lines / Math.max(1, days),
          days);
    }
  }

  private final long[] days = new long[BANDS.length - 1];
  private final long[] daysWithLines = new long[BANDS.length - 1];
  private final long[] lines = new long[BANDS.length - 1];
  private final long[][] naive = new long[NaiveRule.values().length][BANDS.length - 1];
  private final Map<InsightKind, long[]> kinds = new EnumMap<>(InsightKind.class);
  private final HolidayLines firstHolidays = new HolidayLines();
  private final HolidayLines knownHolidays = new HolidayLines();

  static QuietScore measure(int organizations, int days, long seed) {
    return IntStream.range(0, organizations)
        .parallel()
        .mapToObj(number -> of(seed + number, days))
        .collect(QuietScore::new, QuietScore::add, QuietScore::add);
  }

  private static QuietScore of(long seed, int days) {
    var score = new QuietScore();
    double mean = new Chance(~seed).logUniform(BANDS[0], BANDS[BANDS.length - 1]);
    var year = new MadeUpYear(seed, mean, Plant.NONE);
    var player = new Player();
    for (int day = 0; day < WARM_UP; day++) {
      player.remember(year.next(day));
    }
    for (int day = WARM_UP; day < WARM_UP + days; day++) {
      var lines = player.play(year.next(day));
      if (year.isHoliday(day)) {
        (day < MadeUpYear.DAYS_A_YEAR ? score.firstHolidays : score.knownHolidays)
            .add(1, lines.size());
        continue;
      }
      int band = band(mean);
      score.days[band]++;
      score.lines[band] += lines.size();
      score.daysWithLines[band] += lines.isEmpty() ? 0 : 1;
      for (Insight line : lines) {
        score.lines(line.kind())[band]++;
      }
      for (NaiveRule rule : NaiveRule.values()) {
        score.naive[rule.ordinal()][band] += rule.lines(player.days()).size();
      }
    }
    return score;
  }

  static int band(double mean) {
    int band = BANDS.length - 2;
    while (band > 0 && mean < BANDS[band]) {
      band--;
    }
    return band;
  }

  private void add(QuietScore other) {
    for (int band = 0; band < days.length; band++) {
      days[band] += other.days[band];
      daysWithLines[band] += other.daysWithLines[band];
      lines[band] += other.lines[band];
      for (InsightKind kind : other.kinds.keySet()) {
        lines(kind)[band] += other.lines(kind)[band];
      }
      for (int rule = 0; rule < naive.length; rule++) {
        naive[rule][band] += other.naive[rule][band];
      }
    }
    firstHolidays.add(other.firstHolidays.days, other.firstHolidays.lines);
    knownHolidays.add(other.knownHolidays.days, other.knownHolidays.lines);
  }

  private long[] lines(InsightKind kind) {
    return kinds.computeIfAbsent(kind, _ -> new long[days.length]);
  }

  void print() {
    System.out.println("\nQuiet organisations: lines that say \"unusual\" in 30 days");
    System.out.printf("%-32s%8s", "calls a day", "all");
    for (int band = 0; band < days.length; band++) {
      System.out.printf(Locale.ROOT, "%9s", "%.3g-%.3g".formatted(BANDS[band], BANDS[band + 1]));
    }
    System.out.println();
    row("Daybrief", lines);
    kinds.forEach((kind, counts) -> row("  of these " + kind.word(), counts));
    row("Daybrief, days with a line", daysWithLines);
    for (NaiveRule rule : NaiveRule.values()) {
      row(rule.words, naive[rule.ordinal()]);
    }
    firstHolidays.print("On holidays of the first year, which are real drops");
    knownHolidays.print("On holidays that were ones a year before");
  }

  private void row(String name, long[] counts) {
    System.out.printf(
        Locale.ROOT,
        "%-32s%8.2f",
        name,
        MONTH * Arrays.stream(counts).sum() / Arrays.stream(days).sum());
    for (int band = 0; band < days.length; band++) {
      System.out.printf(Locale.ROOT, "%9.2f", MONTH * counts[band] / days[band]);
    }
    System.out.println();
  }
}

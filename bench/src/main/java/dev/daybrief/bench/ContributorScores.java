package dev.daybrief.bench;

import dev.daybrief.statistics.Explanation;
import dev.daybrief.statistics.RateTest;
import java.util.Locale;
import java.util.stream.IntStream;

/// How often the part that a rise comes from is named alone, out of the right one of two ways to
/// break the count down. In the right one, one part of eight has three times its usual count; in
/// the other, the same records fall as they always do.
final class ContributorScores {

  private static final int PARTS = 8;
  private static final double TIMES = 3;
  private static final double[] MEANS = {15, 60, 200};

  /// Chance that the parts' shares differ so much by themselves, and the least usual count: as the
  /// engine has them.
  private static final double CLEAR = 0.01;

  private static final double LEAST_USUAL = 0.1;

  private static final class Broken {
    private final long[] today = new long[PARTS];
    private final double[] usual = new double[PARTS];
  }

  private record Named(int part, double surprise) {}

  static void print(int changes, long seed) {
    System.out.printf(
        "%nOne part of %d at %.0f times its usual count%n%-8s%18s%18s%n",
        PARTS, TIMES, "mean", "named alone", "a wrong one named");
    for (double mean : MEANS) {
      int[] named = new int[2];
      IntStream.range(0, changes)
          .forEach(
              number -> {
                int name = named(new Chance(seed + number), mean);
                if (name >= 0) {
                  named[name == 0 ? 0 : 1]++;
                }
              });
      System.out.printf(
          Locale.ROOT,
          "%-8.3g%17.0f%%%17.1f%%%n",
          mean,
          100.0 * named[0] / changes,
          100.0 * named[1] / changes);
    }
  }

  /// The named part: 0 is right, 1 and above wrong, -1 none.
  private static int named(Chance chance, double mean) {
    Broken right = drawn(chance, mean, true);
    long all = 0;
    for (long count : right.today) {
      all += count;
    }
    Broken wrong = drawn(chance, mean, false);
    double scale = all / mean;
    for (int part = 0; part < PARTS; part++) {
      wrong.today[part] = chance.count(wrong.usual[part] * scale, 1);
    }
    Named byRight = named(right);
    Named byWrong = named(wrong);
    if (byRight.part < 0 && byWrong.part < 0) {
      return -1;
    }
    return byRight.surprise >= byWrong.surprise ? byRight.part : PARTS;
  }

  /// The part that explains the rise alone and more clearly than chance would have it, as the
  /// engine asks for; below 0 without one.
  private static Named named(Broken broken) {
    return Explanation.of(broken.today, broken.usual)
        .filter(explanation -> explanation.elements().size() == 1)
        .map(one -> new Named(one.elements().getFirst(), one.surprise()))
        .filter(named -> isClear(broken, named.part))
        .orElse(new Named(-1, 0));
  }

  private static boolean isClear(Broken broken, int part) {
    long others = -broken.today[part];
    double usualOthers = -broken.usual[part];
    for (int other = 0; other < PARTS; other++) {
      others += broken.today[other];
      usualOthers += broken.usual[other];
    }
    double usual = Math.max(broken.usual[part], LEAST_USUAL);
    return PARTS * RateTest.midP(broken.today[part], usual, others, usualOthers) < CLEAR;
  }

  private static Broken drawn(Chance chance, double mean, boolean planted) {
    var shares = new double[PARTS];
    double sum = 0;
    for (int part = 0; part < PARTS; part++) {
      shares[part] = chance.uniform(0.5, 1.5);
      sum += shares[part];
    }
    var broken = new Broken();
    for (int part = 0; part < PARTS; part++) {
      double partMean = mean * shares[part] / sum;
      // The usual is the mean of eight earlier days.
      broken.usual[part] = chance.count(8 * partMean, 1) / 8.0;
      broken.today[part] = chance.count(partMean * (planted && part == 0 ? TIMES : 1), 1);
    }
    return broken;
  }

  private ContributorScores() {}
}

package dev.daybrief.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which elements of a dimension a change coincides with (Bhagwan et al. 2014, "Adtributor"): the
/// fewest that carry two thirds of it, and how surprising their shares are. Among dimensions the
/// most surprising one tells most.
///
/// @param elements indexes, the one with the largest part first
/// @param power part of the change that the elements carry; above 1 when others moved against it
/// @param surprise Jensen–Shannon divergence of today's shares from the usual ones over the
///     elements, 0 to ln 2
public record Explanation(List<Integer> elements, double power, double surprise) {

  /// Part of the change that must be explained, as in the paper.
  private static final double ENOUGH = 0.67;

  /// Part of the change below which an element is not named, as in the paper.
  private static final double LEAST = 0.1;

  public Explanation {
    elements = List.copyOf(elements);
  }

  /// Empty when nothing changed, or when the change is spread over many small elements.
  ///
  /// @param today counts of all elements
  /// @param usual their usual counts, in the same order
  public static Optional<Explanation> of(long[] today, double[] usual) {
    double all = 0;
    double usualAll = 0;
    for (int element = 0; element < today.length; element++) {
      all += today[element];
      usualAll += usual[element];
    }
    double change = all - usualAll;
    if (change == 0 || all < 0 || usualAll < 0) {
      return Optional.empty();
    }
    var byPower =
        IntStream.range(0, today.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble(element -> (usual[element] - today[element]) / change))
            .toList();
    var chosen = new ArrayList<Integer>();
    double power = 0;
    double surprise = 0;
    for (int element : byPower) {
      double own = (today[element] - usual[element]) / change;
      if (power >= ENOUGH || own < LEAST) {
        break;
      }
      chosen.add(element);
      power += own;
      surprise += surprise(share(usual[element], usualAll), share((double) today[element], all));
    }
    return power >= ENOUGH
        ? Optional.of(new Explanation(chosen, power, surprise))
        : Optional.empty();
  }

  private static double share(double part, double all) {
    return all > 0 ? part / all : 0;
  }

  private static double surprise(double expected, double actual) {
    return 0.5 * (term(expected, expected + actual) + term(actual, expected + actual));
  }

  private static double term(double share, double both) {
    return share > 0 ? share * Math.log(2 * share / both) : 0;
  }
}

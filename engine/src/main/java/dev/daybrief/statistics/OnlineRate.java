package dev.daybrief.statistics;

/// How strict a day's tests are, by how often the days before said "unusual". An organisation whose
/// days do not fit its baseline would otherwise be told so again and again.
public final class OnlineRate {

  /// False discovery rate of a day's tests for an organisation on which little happened; measured
  /// to keep the promise of docs/statistics.md.
  public static final double FULL = 0.007;

  /// Unusual days of 30 that change nothing: with one expected by chance, two are seen by chance.
  private static final int FREE_DAYS = 2;

  /// Halvings at most: real changes must stay visible.
  private static final int MOST_HALVINGS = 3;

  /// The rate of a day.
  ///
  /// @param unusualDays days of the 30 before that carried a line that said "unusual"
  public static double of(int unusualDays) {
    int halvings = Math.clamp(unusualDays - FREE_DAYS, 0, MOST_HALVINGS);
    return FULL / (1 << halvings);
  }

  private OnlineRate() {}
}

package dev.daybrief.statistics;

/// Hits and trials of past days; days without trials say nothing and are not added.
public final class ShareSeries {

  private final long[] hits;
  private final long[] trials;
  private final int[] weekdays;
  private int size;

  /// @param days how many days may be added at most
  public ShareSeries(int days) {
    hits = new long[days];
    trials = new long[days];
    weekdays = new int[days];
  }

  /// @param weekday 0 to 6
  public void add(long hits, long trials, int weekday) {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException(hits + " of " + trials);
    }
    if (trials > 0) {
      this.hits[size] = hits;
      this.trials[size] = trials;
      weekdays[size] = weekday;
      size++;
    }
  }

  public int size() {
    return size;
  }

  public long hits(int day) {
    return hits[day];
  }

  public long trials(int day) {
    return trials[day];
  }

  public int weekday(int day) {
    return weekdays[day];
  }

  public long allTrials() {
    long all = 0;
    for (int day = 0; day < size; day++) {
      all += trials[day];
    }
    return all;
  }

  /// Whether the share is beyond that of each past day of the weekday.
  public boolean isBeyondAll(double share, int weekday) {
    double least = 2;
    double most = -1;
    for (int day = 0; day < size; day++) {
      if (weekdays[day] == weekday) {
        least = Math.min(least, (double) hits[day] / trials[day]);
        most = Math.max(most, (double) hits[day] / trials[day]);
      }
    }
    return share < least || share > most;
  }
}

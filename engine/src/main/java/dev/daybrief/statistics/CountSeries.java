package dev.daybrief.statistics;

import java.util.Arrays;

/// Counts of past days.
public final class CountSeries {

  private final long[] counts;
  private final int[] weekdays;
  private final int[] ages;
  private int size;

  /// @param days how many days may be added at most
  public CountSeries(int days) {
    counts = new long[days];
    weekdays = new int[days];
    ages = new int[days];
  }

  /// @param weekday 0 to 6
  /// @param age days before the day to judge, 1 or more
  public void add(long count, int weekday, int age) {
    if (count < 0 || weekday < 0 || weekday > 6 || age < 1) {
      throw new IllegalArgumentException(count + " on weekday " + weekday + ", age " + age);
    }
    counts[size] = count;
    weekdays[size] = weekday;
    ages[size] = age;
    size++;
  }

  public int size() {
    return size;
  }

  public long count(int day) {
    return counts[day];
  }

  public int weekday(int day) {
    return weekdays[day];
  }

  public int age(int day) {
    return ages[day];
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(counts, size));
  }
}

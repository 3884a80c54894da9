package dev.daybrief.statistics;

import java.util.Arrays;

/// Counts of days, oldest first.
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
  /// @param age days before the day to judge: 0 for that day itself, where it is part of the series
  public void add(long count, int weekday, int age) {
    if (count < 0 || weekday < 0 || weekday > 6 || age < 0) {
      throw new IllegalArgumentException(count + " on weekday " + weekday + ", age " + age);
    }
    counts[size] = count;
    weekdays[size] = weekday;
    ages[size] = age;
    size++;
  }

  /// The series as it was a number of days earlier: later days left out, ages counted from then.
  CountSeries daysBefore(int earlier) {
    var before = new CountSeries(size);
    for (int day = 0; day < size && ages[day] >= earlier; day++) {
      before.add(counts[day], weekdays[day], ages[day] - earlier);
    }
    return before;
  }

  /// The days of ages from `youngest` up to, not including, `oldest`.
  CountSeries between(int youngest, int oldest) {
    var between = new CountSeries(size);
    for (int day = 0; day < size; day++) {
      if (ages[day] >= youngest && ages[day] < oldest) {
        between.add(counts[day], weekdays[day], ages[day]);
      }
    }
    return between;
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

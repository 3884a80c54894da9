package dev.daybrief.insight;

import java.time.DayOfWeek;

/// Where a count usually lies on such a weekday, both ends included.
///
/// @param days how many earlier days the range rests on
public record UsualRange(long low, long high, DayOfWeek weekday, int days) {

  public UsualRange {
    if (low < 0 || high < low) {
      throw new IllegalArgumentException("not a range of counts: " + low + " to " + high);
    }
  }

  public boolean contains(long count) {
    return low <= count && count <= high;
  }

  /// Which way a count outside the range left it.
  public Direction leftTowards(long count) {
    if (contains(count)) {
      throw new IllegalArgumentException(count + " is inside " + this);
    }
    return count > high ? Direction.UP : Direction.DOWN;
  }
}

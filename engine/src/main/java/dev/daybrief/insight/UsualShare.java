package dev.daybrief.insight;

import java.time.DayOfWeek;

/// Where a share usually lies, both ends in 0 to 1 and included.
///
/// @param days how many earlier days the range rests on
public record UsualShare(double low, double high, DayOfWeek weekday, int days) {

  public UsualShare {
    if (!(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException("not a range of shares: " + low + " to " + high);
    }
  }
}

package dev.daybrief.record;

import org.jspecify.annotations.Nullable;

final class Scores {

  static void check(@Nullable Integer npsScore) {
    if (npsScore != null && (npsScore < 0 || npsScore > 10)) {
      throw new IllegalArgumentException("nps_score is 0 to 10");
    }
  }

  private Scores() {}
}

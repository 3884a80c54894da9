package dev.daybrief.bench;

import dev.daybrief.insight.Subject;
import java.util.Set;

/// One change that is made in an organisation's days, from a day on, and what a line about it would
/// be about.
///
/// @param start the first changed day
record Plant(Sort sort, int start) {

  static final Plant NONE = new Plant(Sort.NOTHING, 0);

  /// The sorts of change.
  enum Sort {
    NOTHING("nothing"),
    DAY_DOUBLED("Calls doubled on one day"),
    DAY_DROPPED("Calls at 0.3 on one day"),
    DOUBLED("Calls doubled from a day on"),
    HALVED("Calls halved from a day on"),
    DRIFT("Calls grow by 2 % a day for 60 days"),
    MISSED_SHARE("15 points more of the calls missed from a day on"),
    SCORE("30 points fewer promoters, all detractors, from a day on"),
    /// For forecasts.
    WANDERING("the level of calls wanders by 2 % a day");

    final String words;

    Sort(String words) {
      this.words = words;
    }

    /// What a line must be about to have found it.
    Set<Subject> subjects() {
      return switch (this) {
        case NOTHING, WANDERING -> Set.of();
        case DAY_DOUBLED, DAY_DROPPED, DOUBLED, HALVED, DRIFT ->
            Set.of(Subject.CALL_VOLUME, Subject.LOST_CALLS, Subject.WAITING_CALLS);
        case MISSED_SHARE -> Set.of(Subject.LOST_CALLS);
        case SCORE -> Set.of(Subject.SATISFACTION);
      };
    }

    /// Days in which it can be found.
    int days() {
      return this == DAY_DOUBLED || this == DAY_DROPPED ? 1 : this == DRIFT ? 60 : 14;
    }
  }

  double volume(int day) {
    return day < start
        ? 1
        : switch (sort) {
          case NOTHING, MISSED_SHARE, SCORE, WANDERING -> 1;
          case DAY_DOUBLED -> day == start ? 2 : 1;
          case DAY_DROPPED -> day == start ? 0.3 : 1;
          case DOUBLED -> 2;
          case HALVED -> 0.5;
          case DRIFT -> Math.exp(0.02 * Math.min(60, day - start));
        };
  }

  double missed(int day, double share) {
    return sort == Sort.MISSED_SHARE && day >= start ? share + 0.15 : share;
  }

  double promoters(int day, double share) {
    return sort == Sort.SCORE && day >= start ? share - 0.3 : share;
  }

  double wander() {
    return sort == Sort.WANDERING ? 0.02 : 0;
  }
}

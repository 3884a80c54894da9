package dev.daybrief.ranking;

import java.util.List;

/// The five, and everything that was considered and not chosen.
public record Ranking(RankedFive five, List<LeftOut> leftOut) {

  public Ranking {
    leftOut = List.copyOf(leftOut);
  }
}

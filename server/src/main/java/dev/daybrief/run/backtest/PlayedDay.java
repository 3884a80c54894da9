package dev.daybrief.run.backtest;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.insight.Label;
import java.util.List;

/// What a replayed day would have said.
public record PlayedDay(Brief brief) {

  /// The three ranked lines.
  public List<BriefItem> free() {
    return brief.items().stream().filter(line -> line.salience() != null).toList();
  }

  /// Those of the three that call something unusual.
  public List<BriefItem> unusual() {
    return free().stream()
        .filter(line -> line.kind().saysUnusual() && line.standing().label() == Label.SIGNAL)
        .toList();
  }
}

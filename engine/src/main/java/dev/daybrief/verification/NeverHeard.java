package dev.daybrief.verification;

import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.MissedCalls;
import dev.daybrief.insight.ReadyCalls;

/// A count of a source that never sent a record: its 0 says nothing.
final class NeverHeard {

  static boolean of(Insight insight) {
    return (insight instanceof ReadyCalls ready && ready.calls() == State.NEVER)
        || (insight instanceof MissedCalls missed && missed.calls() == State.NEVER);
  }

  private NeverHeard() {}
}

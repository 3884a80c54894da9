package dev.daybrief.brief;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Target;
import dev.daybrief.metric.Metric;
import java.time.Instant;
import java.util.List;

/// Port: keeps the goals of organisations, one for each metric and span, and since when each holds:
/// a day is judged by the goals that held when it ended.
public interface TargetStore {

  /// Replaces the goal of the same metric and span from the instant on.
  void set(OrganizationId organization, Target target, Instant since);

  /// Nothing happens where there is none.
  void remove(OrganizationId organization, Metric metric, Target.Span span, Instant since);

  /// Sets and removes what differs, if the known goals are still those that hold.
  boolean replace(
      OrganizationId organization, List<Target> known, List<Target> wanted, Instant since);

  /// The goals that hold at the instant, by metric and span.
  List<Target> list(OrganizationId organization, Instant at);
}

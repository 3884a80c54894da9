package dev.daybrief.postgres.background;

import dev.daybrief.brief.TargetStore;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Target;
import dev.daybrief.fact.Target.Span;
import dev.daybrief.metric.Metric;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Goals in memory.
public final class FakeTargets implements TargetStore {

  private record Key(OrganizationId organization, Metric metric, Span span) {}

  private final Map<Key, TreeMap<Instant, Long>> goals = new HashMap<>();

  @Override
  public void set(OrganizationId organization, Target target, Instant since) {
    put(new Key(organization, target.metric(), target.span()), since, target.goal());
  }

  @Override
  public void remove(OrganizationId organization, Metric metric, Span span, Instant since) {
    put(new Key(organization, metric, span), since, 0);
  }

  @Override
  public boolean replace(
      OrganizationId organization, List<Target> known, List<Target> wanted, Instant since) {
    if (!list(organization, since).equals(known)) {
      return false;
    }
    known.forEach(target -> remove(organization, target.metric(), target.span(), since));
    wanted.forEach(target -> set(organization, target, since));
    return true;
  }

  private void put(Key key, Instant since, long goal) {
    goals.computeIfAbsent(key, _ -> new TreeMap<>()).put(since, goal);
  }

  @Override
  public List<Target> list(OrganizationId organization, Instant at) {
    return goals.keySet().stream()
        .filter(key -> key.organization.equals(organization))
        .filter(key -> goal(key, at) > 0)
        .map(key -> new Target(key.metric, key.span, goal(key, at)))
        .sorted(Target.ORDER)
        .toList();
  }

  private long goal(Key key, Instant at) {
    var held = goals.getOrDefault(key, new TreeMap<>()).floorEntry(at);
    return held == null ? 0 : held.getValue();
  }
}

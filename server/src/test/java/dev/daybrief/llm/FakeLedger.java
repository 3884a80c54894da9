package dev.daybrief.llm;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.prompt.EgressLedger;
import dev.daybrief.prompt.Usage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Keeps everything and refuses nothing, unless told to.
final class FakeLedger implements EgressLedger {

  /// How a request ended.
  record Settled(String outcome, Usage usage) {}

  private final ConcurrentLinkedQueue<Egress> egress = new ConcurrentLinkedQueue<>();
  private final Map<UUID, Settled> settled = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Judgement> judgements = new ConcurrentLinkedQueue<>();
  volatile boolean refuses;
  volatile boolean broken;
  volatile boolean settlesNothing;

  @Override
  public Set<OrganizationId> closed(List<OrganizationId> organizations) {
    return Set.of();
  }

  @Override
  public Admission admit(Egress one) {
    if (broken) {
      throw new IllegalStateException("broken by the test");
    }
    if (refuses) {
      return new Admission.Refused("told to");
    }
    egress.add(one);
    return new Admission.Admitted();
  }

  @Override
  public void settle(OrganizationId organization, UUID call, String outcome, Usage usage) {
    if (settlesNothing) {
      throw new IllegalStateException("broken by the test");
    }
    if (settled.put(call, new Settled(outcome, usage)) != null) {
      throw new IllegalStateException("settled twice: " + call);
    }
  }

  @Override
  public void judge(List<Judgement> made) {
    judgements.addAll(made);
  }

  List<Egress> egress() {
    return List.copyOf(egress);
  }

  List<Judgement> judgements() {
    return List.copyOf(judgements);
  }

  Settled settled(Egress one) {
    Settled found = settled.get(one.origin().call());
    if (found == null) {
      throw new AssertionError("not settled: " + one.origin());
    }
    return found;
  }
}

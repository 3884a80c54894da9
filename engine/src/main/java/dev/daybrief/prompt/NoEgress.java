package dev.daybrief.prompt;

import dev.daybrief.day.OrganizationId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The ledger of an installation that sends nothing.
record NoEgress() implements EgressLedger {

  @Override
  public Set<OrganizationId> closed(List<OrganizationId> organizations) {
    return Set.of();
  }

  @Override
  public Admission admit(Egress egress) {
    return new Admission.Refused("nothing may go out");
  }

  @Override
  public void settle(OrganizationId organization, UUID call, String outcome, Usage usage) {
    throw new IllegalStateException("nothing was admitted: " + call);
  }

  @Override
  public void judge(List<Judgement> judgements) {
    if (!judgements.isEmpty()) {
      throw new IllegalStateException("nothing was admitted: " + judgements.getFirst().call());
    }
  }
}

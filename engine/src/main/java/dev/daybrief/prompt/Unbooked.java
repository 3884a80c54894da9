package dev.daybrief.prompt;

import dev.daybrief.day.OrganizationId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// For requests about invented days: they are nobody's, so there is nobody to write them down for.
record Unbooked() implements EgressLedger {

  @Override
  public Set<OrganizationId> closed(List<OrganizationId> organizations) {
    return Set.of();
  }

  @Override
  public Admission admit(Egress egress) {
    return new Admission.Admitted();
  }

  @Override
  public void settle(OrganizationId organization, UUID call, String outcome, Usage usage) {}

  @Override
  public void judge(List<Judgement> judgements) {}
}

package dev.daybrief.security.factor;

import dev.daybrief.access.InMemorySecondFactors;
import dev.daybrief.access.Member;
import dev.daybrief.access.SecondFactorStore;
import dev.daybrief.day.OrganizationId;
import java.time.Duration;
import java.time.Instant;

class SecondFactorsTest extends SecondFactorsContract {

  private Instant now = Instant.parse("2026-11-23T08:00:07Z");
  private final SecondFactorStore store = new InMemorySecondFactors(() -> now);

  @Override
  SecondFactorStore store() {
    return store;
  }

  @Override
  Instant now() {
    return now;
  }

  @Override
  void add(OrganizationId organization) {}

  @Override
  void forgetTries(Member member) {
    now = now.plus(Duration.ofMinutes(15));
  }
}

package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import java.time.Duration;
import java.time.Instant;

class InMemoryDuesTest extends DueBookContract {

  private Instant now = Instant.parse("2026-11-17T23:15:00Z");
  private final InMemoryDues dues = new InMemoryDues(() -> now);

  @Override
  protected DueBook dues() {
    return dues;
  }

  @Override
  protected void know(Organization organization, Duration dueIn) {
    dues.add(organization, now.plus(dueIn));
  }

  @Override
  protected void letPass(Duration time) {
    now = now.plus(time);
  }

  @Override
  protected void wake(Organization organization, Duration in) {
    dues.wake(organization.id(), now.plus(in));
  }
}

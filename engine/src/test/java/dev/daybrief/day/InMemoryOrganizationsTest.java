package dev.daybrief.day;

import java.time.InstantSource;

class InMemoryOrganizationsTest extends OrganizationsContract {

  private final Organizations organizations = new InMemoryOrganizations(InstantSource.system());

  @Override
  protected Organizations organizations() {
    return organizations;
  }
}

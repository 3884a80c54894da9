package dev.daybrief.app;

import dev.daybrief.day.OpeningHours;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.Organizations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tenants of the tests.
record FakeOrganizations(List<Organization> listAll) implements Organizations {

  @Override
  public void add(Organization organization, boolean sample) {
    throw new UnsupportedOperationException("the web adds no organisation");
  }

  @Override
  public Optional<Organization> findBySlug(String slug) {
    return listAll.stream().filter(one -> one.slug().equals(slug)).findFirst();
  }

  @Override
  public Optional<Organization> find(OrganizationId id) {
    return listAll.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public OpeningHours openingHours(OrganizationId id) {
    return OpeningHours.USUAL;
  }

  @Override
  public void setOpeningHours(OrganizationId id, OpeningHours hours) {
    throw new UnsupportedOperationException("the web changes no organisation");
  }

  @Override
  public Optional<Instant> sampleSince(OrganizationId id) {
    return Optional.of(Instant.EPOCH);
  }
}

package dev.daybrief.http;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.Organizations;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Organisations whose members have asked before: their zone must be known without the database.
/// They are kept until they change.
public final class KnownOrganizations {

  private final Map<OrganizationId, Known> known = new ConcurrentHashMap<>();
  private final Organizations organizations;
  private final InstantSource clock;

  /// Known anew when it is asked for next.
  public void forget(OrganizationId id) {
    known.remove(id);
  }

  public void forgetAll() {
    known.clear();
  }

  record Known(Organization organization, boolean sample) {}

  public KnownOrganizations(Organizations organizations, InstantSource clock) {
    this.organizations = organizations;
    this.clock = clock;
  }

  Optional<Known> peek(OrganizationId id) {
    return Optional.ofNullable(known.get(id));
  }

  /// May wait for the store.
  Optional<Known> find(OrganizationId id) {
    Optional<Known> found = peek(id);
    return found.isPresent() ? found : load(id);
  }

  private Optional<Known> load(OrganizationId id) {
    Optional<Known> loaded =
        organizations
            .find(id)
            .map(
                organization -> new Known(organization, organizations.sampleSince(id).isPresent()));
    loaded.ifPresent(one -> known.put(id, one));
    return loaded;
  }

  /// The last day that is over where the organisation is.
  LocalDate yesterday(Organization organization) {
    return BusinessDay.containing(clock.instant(), organization.zone()).previous().date();
  }
}

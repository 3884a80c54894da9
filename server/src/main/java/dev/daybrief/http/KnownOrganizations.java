package dev.daybrief.http;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.Organizations;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Organisations whose members have asked before: their zone must be known without the database.
/// They are kept until they change.
public final class KnownOrganizations {

  private final Map<OrganizationId, Known> known = new ConcurrentHashMap<>();
  private final Organizations organizations;
  private final InstantSource clock;

  /// What a request asks of its organisation.
  ///
  /// @param sample whether some of its records are invented
  public record Known(Organization organization, boolean sample) {}

  public KnownOrganizations(Organizations organizations, InstantSource clock) {
    this.organizations = organizations;
    this.clock = clock;
  }

  Optional<Known> peek(OrganizationId id) {
    return Optional.ofNullable(known.get(id));
  }

  /// May wait for the store. Who forgets one that is being read waits, so that no old one is kept.
  public Optional<Known> find(OrganizationId id) {
    Known found = known.get(id);
    return Optional.ofNullable(found == null ? known.computeIfAbsent(id, this::load) : found);
  }

  private @Nullable Known load(OrganizationId id) {
    return organizations
        .find(id)
        .map(one -> new Known(one, organizations.holdsSample(id)))
        .orElse(null);
  }

  /// Known anew when it is asked for next.
  public void forget(OrganizationId id) {
    known.remove(id);
  }

  public void forgetAll() {
    known.clear();
  }

  /// The last day that is over where the organisation is.
  LocalDate yesterday(Organization organization) {
    return organization.yesterday(clock.instant());
  }
}

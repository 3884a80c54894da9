package dev.daybrief.day;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Organisations in memory, with the store's rules.
public final class InMemoryOrganizations implements Organizations {

  private record Kept(Organization organization, Optional<Instant> sampleSince) {}

  private final InstantSource clock;
  private final Map<OrganizationId, Kept> kept = new HashMap<>();
  private final Map<OrganizationId, OpeningHours> opening = new HashMap<>();
  private final Set<OrganizationId> closed = new HashSet<>();

  public InMemoryOrganizations(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void add(Organization organization, boolean sample) {
    if (kept.containsKey(organization.id()) || findBySlug(organization.slug()).isPresent()) {
      throw new IllegalArgumentException("the slug or id is taken: " + organization.slug());
    }
    var since = sample ? Optional.of(clock.instant()) : Optional.<Instant>empty();
    kept.put(organization.id(), new Kept(organization, since));
  }

  @Override
  public synchronized List<Organization> listAll() {
    return kept.values().stream()
        .map(Kept::organization)
        .sorted(Comparator.comparing(Organization::slug))
        .toList();
  }

  @Override
  public Optional<Organization> findBySlug(String slug) {
    return listAll().stream().filter(one -> one.slug().equals(slug)).findFirst();
  }

  @Override
  public synchronized Optional<Organization> find(OrganizationId id) {
    return Optional.ofNullable(kept.get(id)).map(Kept::organization);
  }

  @Override
  public synchronized OpeningHours openingHours(OrganizationId id) {
    return opening.getOrDefault(id, OpeningHours.USUAL);
  }

  @Override
  public synchronized void setOpeningHours(OrganizationId id, OpeningHours hours) {
    opening.put(id, hours);
  }

  @Override
  public synchronized Optional<OrganizationSettings> settings(OrganizationId id) {
    return find(id)
        .map(
            one ->
                new OrganizationSettings(
                    one.name(), one.zone(), one.locale(), openingHours(id), !closed.contains(id)));
  }

  @Override
  public synchronized boolean change(
      OrganizationId id, OrganizationSettings known, OrganizationSettings wanted) {
    Kept before = kept.get(id);
    if (before == null || settings(id).filter(known::equals).isEmpty()) {
      return false;
    }
    String slug = before.organization().slug();
    kept.put(
        id,
        new Kept(
            new Organization(id, slug, wanted.name(), wanted.zone(), wanted.locale()),
            before.sampleSince()));
    opening.put(id, wanted.opening());
    if (wanted.modelWords()) {
      closed.remove(id);
    } else {
      closed.add(id);
    }
    return true;
  }

  @Override
  public boolean holdsSample(OrganizationId id) {
    return sampleSince(id).isPresent();
  }

  @Override
  public synchronized Optional<Instant> sampleSince(OrganizationId id) {
    return Optional.ofNullable(kept.get(id)).flatMap(Kept::sampleSince);
  }
}

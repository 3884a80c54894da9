package dev.daybrief.day;

import java.util.List;
import java.util.Optional;

/// Port: the tenants of the installation.
public interface Organizations {

  /// Refuses a slug that is taken.
  ///
  /// @param sample marks an organisation of the demo
  void add(Organization organization, boolean sample);

  /// In the order of slugs.
  List<Organization> listAll();

  Optional<Organization> findBySlug(String slug);

  Optional<Organization> find(OrganizationId id);

  boolean isSample(OrganizationId id);
}

package dev.daybrief.day;

import java.util.List;
import java.util.Optional;

/// Port: the organisations of the installation.
public interface Organizations {

  /// Refuses, with an [IllegalArgumentException], an id or a slug that is taken.
  ///
  /// @param sample whether its records are the bundled sample data
  void add(Organization organization, boolean sample);

  /// Ordered by slug.
  List<Organization> listAll();

  Optional<Organization> findBySlug(String slug);

  Optional<Organization> find(OrganizationId id);

  /// Whether its records are the bundled sample data; false for an unknown one.
  boolean isSample(OrganizationId id);
}

package dev.daybrief.day;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: the organisations of the installation.
public interface Organizations {

  /// Refuses, with an [IllegalArgumentException], an id or a slug that is taken.
  ///
  /// @param sample whether it belongs to the bundled demo, whose passwords are public
  void add(Organization organization, boolean sample);

  /// Ordered by slug.
  List<Organization> listAll();

  Optional<Organization> findBySlug(String slug);

  Optional<Organization> find(OrganizationId id);

  /// Throws [IllegalArgumentException] for one that is not there.
  OpeningHours openingHours(OrganizationId id);

  /// Facts that depend on the hours are forgotten, so that they are counted again.
  void setOpeningHours(OrganizationId id, OpeningHours hours);

  Optional<OrganizationSettings> settings(OrganizationId id);

  /// Changes nothing, and answers false, where the settings are not the known ones any more. Facts
  /// that depend on zone or hours are forgotten, so that they are counted again; published briefs
  /// stay as they are.
  boolean change(OrganizationId id, OrganizationSettings known, OrganizationSettings wanted);

  /// Whether some of its records are invented.
  boolean holdsSample(OrganizationId id);

  /// When it was added as one of the bundled demo; empty for any other.
  Optional<Instant> sampleSince(OrganizationId id);
}

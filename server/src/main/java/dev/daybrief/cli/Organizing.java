package dev.daybrief.cli;

import dev.daybrief.day.Organization;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the organisations that a command names.
final class Organizing {

  static Organization named(Installation installation, String slug) {
    return installation
        .organizations()
        .findBySlug(slug)
        .orElseThrow(
            () ->
                Problem.usage(
                    "There is no organisation \""
                        + slug
                        + "\"; `daybrief organization list` shows the known ones."));
  }

  /// The named one; without a name the only one there is.
  static Organization namedOrOnly(Installation installation, @Nullable String slug) {
    if (slug != null) {
      return named(installation, slug);
    }
    List<Organization> known = installation.organizations().listAll();
    if (known.size() != 1) {
      throw Problem.usage(
          "Say which organisation: --organization SLUG; `daybrief organization list` shows the "
              + known.size()
              + " known ones.");
    }
    return known.getFirst();
  }

  /// Its last full day.
  static LocalDate yesterday(Installation installation, Organization organization) {
    return organization.yesterday(installation.clock().instant());
  }

  private Organizing() {}
}

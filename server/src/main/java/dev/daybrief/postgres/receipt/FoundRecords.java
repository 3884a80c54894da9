package dev.daybrief.postgres.receipt;

import dev.daybrief.brief.Hashes;
import dev.daybrief.brief.ProofSource.Place;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Which versions of which records a receipt is about, in its order.
///
/// @param hash the same that [PostgresProofSource#PROVE] makes of rows
record FoundRecords(List<Version> versions, String hash) {

  /// @param told the time of the version, as the hash has it
  record Version(Place place, Instant updatedAt, String told) {}

  FoundRecords {
    versions = List.copyOf(versions);
  }

  static FoundRecords of(List<Version> versions) {
    return new FoundRecords(versions, hash(versions));
  }

  private static String hash(List<Version> versions) {
    return Hashes.sha256(
        versions.stream()
            .map(version -> version.place().externalId() + " " + version.told())
            .collect(Collectors.joining("\n")));
  }

  /// How many lie before what follows the place; -1 for a place that is not among them, of which
  /// only the database knows where it would be.
  int behind(Place place) {
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).place().equals(place)) {
        return i + 1;
      }
    }
    return -1;
  }
}

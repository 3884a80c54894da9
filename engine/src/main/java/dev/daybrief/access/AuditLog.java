package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Port: what was done in an organisation, in a chain of hashes. Acts that change something are
/// written by the store that changes it, in the same transaction.
public interface AuditLog {

  /// The chain of what belongs to no organisation, such as attached databases.
  OrganizationId INSTALLATION = OrganizationId.parse("00000000-0000-0000-0000-000000000000");

  /// For a deed that changes nothing.
  void write(OrganizationId organization, Deed deed);

  /// Newest first.
  ///
  /// @param before number of the last entry of the page before; [Long#MAX_VALUE] for the first page
  List<Shown> page(OrganizationId organization, Filter filter, long before, int most);

  /// Recounts every hash.
  Verdict verify(OrganizationId organization);

  /// @param act null for every one
  record Filter(Instant from, Instant until, @Nullable Act act) {}

  /// @param who the member's name, as it is now; null for others, and for members who are gone
  /// @param whole whether the entry is as it was written, and the one before it is there
  record Shown(AuditEntry entry, @Nullable String who, boolean whole) {}

  /// @param entries that are as they were written
  /// @param newest hash of the last of them
  /// @param broken number of the first entry that is changed or missing; null where none is
  record Verdict(long entries, String newest, @Nullable Long broken) {

    public boolean holds() {
      return broken == null;
    }
  }
}

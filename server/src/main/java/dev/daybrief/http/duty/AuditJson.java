package dev.daybrief.http.duty;

import dev.daybrief.access.AuditEntry;
import dev.daybrief.access.AuditLog.Shown;
import dev.daybrief.http.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the audit log.
///
/// @param whole whether each of its entries is as it was written
record AuditJson(List<EntryJson> entries, boolean whole, @Nullable String next) {

  static AuditJson of(Paged<EntryJson> page) {
    boolean whole = page.entries().stream().allMatch(EntryJson::whole);
    return new AuditJson(page.entries(), whole, page.next());
  }

  /// @param id of a member or a key
  /// @param name of a member who is still here
  record ActorJson(String kind, @Nullable String id, @Nullable String name) {}

  record EntryJson(
      long number,
      String at,
      ActorJson actor,
      String act,
      String subject,
      String outcome,
      boolean whole) {

    static EntryJson of(Shown shown) {
      AuditEntry entry = shown.entry();
      @Nullable String id = entry.actorId() == null ? null : entry.actorId().toString();
      return new EntryJson(
          entry.number(),
          entry.at().toString(),
          new ActorJson(entry.actor(), id, shown.who()),
          entry.act(),
          entry.subject(),
          entry.outcome(),
          shown.whole());
    }
  }
}

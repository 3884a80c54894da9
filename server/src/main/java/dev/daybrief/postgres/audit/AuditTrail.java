package dev.daybrief.postgres.audit;

import dev.daybrief.access.Act;
import dev.daybrief.access.AuditEntry;
import dev.daybrief.access.Deed;
import dev.daybrief.day.OrganizationId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/// Writes a deed in the transaction that does it: none is without the other. The last thing a
/// transaction does, as it holds the chain's end from then on.
public final class AuditTrail {

  private record Place(long number, String before, OffsetDateTime at) {}

  /// Done, by whom the current work is done for.
  public static void done(Handle handle, OrganizationId organization, Act act, String subject) {
    write(handle, organization, Deed.done(act, subject));
  }

  public static void write(Handle handle, OrganizationId organization, Deed deed) {
    Place place = take(handle, organization);
    var entry = AuditEntry.of(organization, place.number, place.at.toInstant(), deed);
    String hash = entry.hashAfter(place.before);
    handle.execute(
        """
        INSERT INTO daybrief.audit_entries (organization_id, number, at, actor, actor_id, act,
          subject, outcome, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        organization.value(),
        entry.number(),
        entry.at().atOffset(ZoneOffset.UTC),
        entry.actor(),
        entry.actorId(),
        entry.act(),
        entry.subject(),
        entry.outcome(),
        hash);
    handle.execute(
        "UPDATE daybrief.audit_heads SET hash = ? WHERE organization_id = ?",
        hash,
        organization.value());
  }

  /// The next place; its time is read when the row is ours, so that later entries have later times.
  private static Place take(Handle handle, OrganizationId organization) {
    return handle
        .createQuery(
            """
            INSERT INTO daybrief.audit_heads AS h (organization_id, newest)
            VALUES (:organization, 1)
            ON CONFLICT (organization_id) DO UPDATE SET newest = h.newest + 1
            RETURNING newest, hash, clock_timestamp() AS at""")
        .bind("organization", organization.value())
        .map(
            (row, _) ->
                new Place(
                    row.getLong("newest"),
                    row.getString("hash"),
                    row.getObject("at", OffsetDateTime.class)))
        .one();
  }

  private AuditTrail() {}
}

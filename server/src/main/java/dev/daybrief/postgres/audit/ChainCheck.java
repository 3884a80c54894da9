package dev.daybrief.postgres.audit;

import dev.daybrief.access.AuditEntry;
import dev.daybrief.access.AuditLog.Verdict;
import dev.daybrief.day.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Goes through a chain from its beginning to its end, an entry after the other.
final class ChainCheck {

  /// Entries read from the server at once.
  private static final int FETCHED = 1_000;

  private record Head(long newest, String hash, long forgotten, String forgottenHash) {}

  private final Head head;
  private long last;
  private String hash;
  private @Nullable Long broken;

  private ChainCheck(Head head) {
    this.head = head;
    this.last = head.forgotten;
    this.hash = head.forgottenHash;
  }

  /// @param handle sees all of it at one instant, and not what is added meanwhile
  static ChainCheck of(Handle handle, OrganizationId organization) {
    var check = new ChainCheck(head(handle, organization));
    try (var entries =
        handle
            .createQuery(
                """
                SELECT * FROM daybrief.audit_entries WHERE organization_id = :organization
                ORDER BY number""")
            .bind("organization", organization.value())
            .setFetchSize(FETCHED)
            .map((row, _) -> check.follow(row))
            .stream()) {
      entries.takeWhile(whole -> whole).forEach(_ -> {});
    }
    return check;
  }

  /// Without one there must be no entry either.
  private static Head head(Handle handle, OrganizationId organization) {
    Optional<Head> found =
        handle
            .createQuery("SELECT * FROM daybrief.audit_heads WHERE organization_id = :organization")
            .bind("organization", organization.value())
            .map(
                (row, _) ->
                    new Head(
                        row.getLong("newest"),
                        row.getString("hash"),
                        row.getLong("forgotten"),
                        row.getString("forgotten_hash")))
            .findOne();
    return found.orElseGet(() -> new Head(0, AuditEntry.BEGINNING, 0, AuditEntry.BEGINNING));
  }

  private boolean follow(ResultSet row) throws SQLException {
    AuditEntry entry = PostgresAuditLog.entry(row);
    boolean next = entry.number() == last + 1 && entry.number() <= head.newest;
    if (!next || !entry.hashAfter(hash).equals(row.getString("hash"))) {
      broken = Math.min(entry.number(), last + 1);
      return false;
    }
    last = entry.number();
    hash = row.getString("hash");
    return true;
  }

  Verdict verdict() {
    if (broken == null && !(last == head.newest && hash.equals(head.hash))) {
      broken = last == head.newest ? last : last + 1;
    }
    return new Verdict(last - head.forgotten, hash, broken);
  }
}

package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deed in the chain of its organisation, as it is kept: words, so that an entry of a later
/// version is read as well.
///
/// @param number one more than the entry before it
/// @param at to the microsecond
public record AuditEntry(
    OrganizationId organization,
    long number,
    Instant at,
    String actor,
    @Nullable UUID actorId,
    String act,
    String subject,
    String outcome) {

  /// The hash before the first entry.
  public static final String BEGINNING = "0".repeat(64);

  public static AuditEntry of(OrganizationId organization, long number, Instant at, Deed deed) {
    return new AuditEntry(
        organization,
        number,
        at,
        deed.actor().kind().word(),
        deed.actor().id(),
        deed.act().word(),
        deed.subject(),
        deed.outcome());
  }

  /// SHA-256 over the hash before and the parts, a line each: no part holds a line's end, so that
  /// no two entries are written the same.
  public String hashAfter(String before) {
    String lines =
        String.join(
            "\n",
            before,
            organization.toString(),
            Long.toString(number),
            Long.toString(at.getEpochSecond()),
            Integer.toString(at.getNano()),
            actor,
            actorId == null ? "" : actorId.toString(),
            act,
            subject,
            outcome);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

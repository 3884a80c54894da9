package dev.daybrief.postgres.doors;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.record.IdempotencyKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Idempotency keys in PostgreSQL, for 24 h.
public final class PostgresIdempotencyKeys implements IdempotencyKeys {

  static final Duration KEPT = Duration.ofHours(24);

  /// 3 min: no request takes half as long, so its process has died.
  static final Duration LOST = Duration.ofMinutes(3);

  private final Database database;

  public PostgresIdempotencyKeys(Database database) {
    this.database = database;
  }

  @Override
  public Claim claim(OrganizationId organization, String key, String payloadHash, Instant now) {
    return database.inTenant(
        organization,
        handle -> {
          forgetOld(handle, organization, now);
          UUID token = UUID.randomUUID();
          boolean first = take(handle, organization, key, payloadHash, token, now);
          return first ? new Claim.First(token) : taken(handle, organization, key, payloadHash);
        });
  }

  /// A few at a time, so that no request has to clean up after all others.
  private static void forgetOld(Handle handle, OrganizationId organization, Instant now) {
    handle.execute(
        """
        DELETE FROM daybrief.idempotency_keys WHERE organization_id = ? AND idempotency_key IN (
          SELECT idempotency_key FROM daybrief.idempotency_keys
          WHERE organization_id = ? AND claimed_at <= ? ORDER BY claimed_at LIMIT 50
          FOR UPDATE SKIP LOCKED)""",
        organization.value(),
        organization.value(),
        utc(now.minus(KEPT)));
  }

  private static boolean take(
      Handle handle,
      OrganizationId organization,
      String key,
      String payloadHash,
      UUID token,
      Instant now) {
    return handle
            .createUpdate(
                """
                INSERT INTO daybrief.idempotency_keys AS k
                  (organization_id, idempotency_key, payload_hash, token, claimed_at)
                VALUES (:organization, :key, :hash, :token, :now)
                ON CONFLICT (organization_id, idempotency_key) DO UPDATE
                SET payload_hash = :hash, token = :token, claimed_at = :now, answer = NULL
                WHERE k.claimed_at <= :old
                  OR k.answer IS NULL AND k.claimed_at <= :lost AND k.payload_hash = :hash""")
            .bind("organization", organization.value())
            .bind("key", key)
            .bind("hash", payloadHash)
            .bind("token", token)
            .bind("now", utc(now))
            .bind("old", utc(now.minus(KEPT)))
            .bind("lost", utc(now.minus(LOST)))
            .execute()
        > 0;
  }

  private static Claim taken(
      Handle handle, OrganizationId organization, String key, String payloadHash) {
    return handle
        .createQuery(
            """
            SELECT payload_hash = :hash AS same, answer FROM daybrief.idempotency_keys
            WHERE organization_id = :organization AND idempotency_key = :key""")
        .bind("organization", organization.value())
        .bind("key", key)
        .bind("hash", payloadHash)
        .map(
            (row, _) -> {
              String answer = row.getString("answer");
              if (!row.getBoolean("same")) {
                return new Claim.OtherPayload();
              }
              return answer == null ? new Claim.InFlight() : (Claim) new Claim.Answered(answer);
            })
        .findOne()
        // Released a moment ago: whoever holds it now is not done.
        .orElseGet(Claim.InFlight::new);
  }

  @Override
  public void answer(OrganizationId organization, String key, UUID token, String answer) {
    database.inTenant(
        organization,
        handle ->
            handle.execute(
                """
                UPDATE daybrief.idempotency_keys SET answer = ?
                WHERE organization_id = ? AND idempotency_key = ? AND token = ?""",
                answer,
                organization.value(),
                key,
                token));
  }

  @Override
  public void release(OrganizationId organization, String key, UUID token) {
    database.inTenant(
        organization,
        handle ->
            handle.execute(
                """
                DELETE FROM daybrief.idempotency_keys
                WHERE organization_id = ? AND idempotency_key = ? AND token = ? AND answer IS NULL""",
                organization.value(),
                key,
                token));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

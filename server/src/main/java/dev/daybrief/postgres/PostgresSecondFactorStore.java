package dev.daybrief.postgres;

import dev.daybrief.access.Act;
import dev.daybrief.access.SecondFactorStore;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.audit.AuditTrail;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Second factors in PostgreSQL: what nodes must agree on is decided by single statements.
public final class PostgresSecondFactorStore implements SecondFactorStore {

  /// 5 wrong codes in 15 minutes: 480 a day, of which each is right once in 333,333 times.
  static final int TRIES = 5;

  private static final String MINE = " WHERE organization_id = ? AND member_id = ?";

  private final Database database;

  public PostgresSecondFactorStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Stored> find(OrganizationId organization, UUID memberId) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT sealed_secret, in_force, cardinality(recovery_hashes), clock_timestamp()
                    FROM daybrief.second_factors"""
                        + MINE)
                .bind(0, organization.value())
                .bind(1, memberId)
                .map(
                    (row, _) ->
                        new Stored(
                            row.getString(1),
                            row.getBoolean(2),
                            row.getInt(3),
                            row.getObject(4, OffsetDateTime.class).toInstant()))
                .findOne());
  }

  @Override
  public boolean begin(OrganizationId organization, UUID memberId, String sealedSecret) {
    return changes(
        organization,
        """
        INSERT INTO daybrief.second_factors AS f (organization_id, member_id, sealed_secret)
        VALUES (?, ?, ?)
        ON CONFLICT (organization_id, member_id) DO UPDATE
          SET sealed_secret = excluded.sealed_secret, last_step = 0
          WHERE NOT f.in_force""",
        organization.value(),
        memberId,
        sealedSecret);
  }

  @Override
  public boolean confirm(
      OrganizationId organization,
      UUID memberId,
      Confirmed confirmed,
      List<String> recoveryHashes) {
    return done(
        organization,
        Act.FACTOR_ON,
        """
        UPDATE daybrief.second_factors
        SET in_force = true, last_step = ?, recovery_hashes = ?, tries = 0"""
            + MINE
            + " AND NOT in_force AND sealed_secret = ?",
        confirmed.step(),
        recoveryHashes.toArray(String[]::new),
        organization.value(),
        memberId,
        confirmed.sealedSecret());
  }

  @Override
  public Optional<Duration> take(OrganizationId organization, UUID memberId) {
    boolean taken =
        changes(
            organization,
            """
            UPDATE daybrief.second_factors
            SET tries = CASE WHEN tries_until <= clock_timestamp() THEN 1 ELSE tries + 1 END,
              tries_until = CASE WHEN tries_until <= clock_timestamp()
                THEN clock_timestamp() + interval '15 minutes' ELSE tries_until END"""
                + MINE
                + " AND (tries < ? OR tries_until <= clock_timestamp())",
            organization.value(),
            memberId,
            TRIES);
    return taken ? Optional.empty() : Optional.of(wait(organization, memberId));
  }

  private Duration wait(OrganizationId organization, UUID memberId) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT greatest(extract(epoch FROM tries_until - clock_timestamp()), 1)
                    FROM daybrief.second_factors"""
                        + MINE)
                .bind(0, organization.value())
                .bind(1, memberId)
                .map((row, _) -> Duration.ofSeconds(row.getBigDecimal(1).longValue()))
                .findOne()
                .orElse(Duration.ofSeconds(1)));
  }

  @Override
  public boolean spend(OrganizationId organization, UUID memberId, long step) {
    return changes(
        organization,
        "UPDATE daybrief.second_factors SET last_step = ?, tries = 0"
            + MINE
            + " AND in_force AND last_step < ?",
        step,
        organization.value(),
        memberId,
        step);
  }

  @Override
  public boolean spendRecovery(OrganizationId organization, UUID memberId, String hash) {
    return changes(
        organization,
        "UPDATE daybrief.second_factors SET recovery_hashes = array_remove(recovery_hashes, ?)"
            + MINE
            + " AND in_force AND ? = ANY (recovery_hashes)",
        hash,
        organization.value(),
        memberId,
        hash);
  }

  @Override
  public boolean remove(OrganizationId organization, UUID memberId) {
    return done(
        organization,
        Act.FACTOR_OFF,
        "DELETE FROM daybrief.second_factors" + MINE,
        organization.value(),
        memberId);
  }

  /// With an entry in the audit log where something changed.
  private boolean done(OrganizationId organization, Act act, String sql, Object... values) {
    return database.inTenant(
        organization,
        handle -> {
          boolean changed = handle.execute(sql, values) == 1;
          if (changed) {
            AuditTrail.done(handle, organization, act, "");
          }
          return changed;
        });
  }

  private boolean changes(OrganizationId organization, String sql, Object... values) {
    return database.inTenant(organization, handle -> handle.execute(sql, values) == 1);
  }
}

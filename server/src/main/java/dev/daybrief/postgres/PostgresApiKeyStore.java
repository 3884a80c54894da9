package dev.daybrief.postgres;

import dev.daybrief.access.Act;
import dev.daybrief.access.ApiKey;
import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.KeyScope;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// API keys in PostgreSQL.
public final class PostgresApiKeyStore implements ApiKeyStore {

  private final Database database;

  public PostgresApiKeyStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(ApiKey key, String secretHash) {
    database.inTenant(
        key.organization(),
        handle -> {
          int added =
              handle.execute(
                  """
                INSERT INTO daybrief.api_keys
                  (organization_id, key_id, name, scopes, secret_hash, created_at, expires_at)
                VALUES (?, ?, ?, string_to_array(?, ','), ?, ?, ?)""",
                  key.organization().value(),
                  key.id(),
                  key.name(),
                  key.scopes().stream()
                      .map(KeyScope::word)
                      .sorted()
                      .collect(Collectors.joining(",")),
                  secretHash,
                  utc(key.createdAt()),
                  utc(key.use().expiresAt()));
          AuditTrail.done(handle, key.organization(), Act.KEY_MAKE, key.id().toString());
          return added;
        });
  }

  @Override
  public List<ApiKey> list(OrganizationId organization, @Nullable UUID before, int most) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM daybrief.api_keys
                    WHERE organization_id = :organization
                      AND (:before::uuid IS NULL OR key_id < :before::uuid)
                    ORDER BY key_id DESC LIMIT :most""")
                .bind("organization", organization.value())
                .bind("before", before)
                .bind("most", most)
                .map(PostgresApiKeyStore::key)
                .list());
  }

  @Override
  public long countInForce(OrganizationId organization, Instant now) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FROM daybrief.api_keys
                    WHERE organization_id = :organization AND revoked_at IS NULL
                      AND (expires_at IS NULL OR expires_at > :now)""")
                .bind("organization", organization.value())
                .bind("now", utc(now))
                .mapTo(Long.class)
                .one());
  }

  @Override
  public boolean revoke(OrganizationId organization, UUID id, Instant at) {
    return database.inTenant(
            organization,
            handle -> {
              int revoked =
                  handle.execute(
                      """
                    UPDATE daybrief.api_keys SET revoked_at = coalesce(revoked_at, ?)
                    WHERE organization_id = ? AND key_id = ?""",
                      utc(at),
                      organization.value(),
                      id);
              if (revoked > 0) {
                AuditTrail.done(handle, organization, Act.KEY_REVOKE, id.toString());
              }
              return revoked;
            })
        > 0;
  }

  @Override
  public Optional<Stored> find(UUID id) {
    return database.inInstallation(
        handle ->
            handle
                .createQuery("SELECT * FROM daybrief.api_key_of_id(:id)")
                .bind("id", id)
                .map((row, context) -> new Stored(key(row, context), row.getString("secret_hash")))
                .findOne());
  }

  @Override
  public void used(OrganizationId organization, UUID id, Instant at) {
    database.inTenant(
        organization,
        handle ->
            handle.execute(
                """
                UPDATE daybrief.api_keys SET last_used_at = greatest(last_used_at, ?)
                WHERE organization_id = ? AND key_id = ?""",
                utc(at),
                organization.value(),
                id));
  }

  private static ApiKey key(ResultSet row, StatementContext context) throws SQLException {
    return new ApiKey(
        row.getObject("key_id", UUID.class),
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        row.getString("name"),
        scopes((String[]) row.getArray("scopes").getArray()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        new ApiKey.Use(
            instant(row, "expires_at"), instant(row, "last_used_at"), instant(row, "revoked_at")));
  }

  private static Set<KeyScope> scopes(String[] words) {
    return Arrays.stream(words)
        .flatMap(word -> KeyScope.parse(word).stream())
        .collect(Collectors.toSet());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}

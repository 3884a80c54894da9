package dev.daybrief.postgres.webhook;

import dev.daybrief.access.Act;
import dev.daybrief.access.Webhook;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.access.WebhookStore;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Webhooks in PostgreSQL.
public final class PostgresWebhookStore implements WebhookStore {

  private final Database database;

  public PostgresWebhookStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(Webhook webhook, String sealedSecret) {
    database.inTenant(
        webhook.organization(),
        handle -> {
          int added =
              handle.execute(
                  """
                INSERT INTO daybrief.webhooks
                  (organization_id, webhook_id, provider, sealed_secret, created_at)
                VALUES (?, ?, ?, ?, ?)""",
                  webhook.organization().value(),
                  webhook.id(),
                  webhook.provider().word(),
                  sealedSecret,
                  webhook.createdAt().atOffset(ZoneOffset.UTC));
          String subject = webhook.id() + " " + webhook.provider().word();
          AuditTrail.done(handle, webhook.organization(), Act.WEBHOOK_MAKE, subject);
          return added;
        });
  }

  @Override
  public List<Webhook> list(OrganizationId organization, @Nullable UUID before, int most) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM daybrief.webhooks
                    WHERE organization_id = :organization
                      AND (:before::uuid IS NULL OR webhook_id < :before::uuid)
                    ORDER BY webhook_id DESC LIMIT :most""")
                .bind("organization", organization.value())
                .bind("before", before)
                .bind("most", most)
                .map(PostgresWebhookStore::webhook)
                .list());
  }

  @Override
  public long countInForce(OrganizationId organization) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FROM daybrief.webhooks
                    WHERE organization_id = :organization AND revoked_at IS NULL""")
                .bind("organization", organization.value())
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
                    UPDATE daybrief.webhooks SET revoked_at = coalesce(revoked_at, ?)
                    WHERE organization_id = ? AND webhook_id = ?""",
                      at.atOffset(ZoneOffset.UTC),
                      organization.value(),
                      id);
              if (revoked > 0) {
                AuditTrail.done(handle, organization, Act.WEBHOOK_REVOKE, id.toString());
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
                .createQuery("SELECT * FROM daybrief.webhook_of_id(:id)")
                .bind("id", id)
                .map(
                    (row, context) ->
                        new Stored(webhook(row, context), row.getString("sealed_secret")))
                .findOne());
  }

  @Override
  public void count(OrganizationId organization, UUID id, Webhook.Tally more) {
    database.inTenant(
        organization,
        handle ->
            handle.execute(
                """
                UPDATE daybrief.webhooks SET accepted = accepted + ?, refused = refused + ?,
                  unknown_events = unknown_events + ?, unknown_fields = unknown_fields + ?
                WHERE organization_id = ? AND webhook_id = ?""",
                more.accepted(),
                more.refused(),
                more.unknownEvents(),
                more.unknownFields(),
                organization.value(),
                id));
  }

  private static Webhook webhook(ResultSet row, StatementContext context) throws SQLException {
    OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new Webhook(
        row.getObject("webhook_id", UUID.class),
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        WebhookProvider.parse(row.getString("provider")).orElseThrow(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant(),
        new Webhook.Tally(
            row.getLong("accepted"),
            row.getLong("refused"),
            row.getLong("unknown_events"),
            row.getLong("unknown_fields")));
  }
}

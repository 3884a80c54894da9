package dev.daybrief.access;

import dev.daybrief.access.Webhook.Tally;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Webhooks in memory, with the store's rules.
public final class InMemoryWebhooks implements WebhookStore {

  private final Map<UUID, Stored> webhooks = new HashMap<>();

  @Override
  public synchronized void add(Webhook webhook, String sealedSecret) {
    webhooks.put(webhook.id(), new Stored(webhook, sealedSecret));
  }

  @Override
  public synchronized List<Webhook> list(
      OrganizationId organization, @Nullable UUID before, int most) {
    var all =
        webhooks.values().stream()
            .map(Stored::webhook)
            .filter(webhook -> webhook.organization().equals(organization));
    return NewestFirst.page(all, Webhook::id, before, most);
  }

  @Override
  public synchronized long countInForce(OrganizationId organization) {
    return list(organization, null, Integer.MAX_VALUE).stream().filter(Webhook::isInForce).count();
  }

  @Override
  public synchronized boolean revoke(OrganizationId organization, UUID id, Instant at) {
    return change(
        organization,
        id,
        known -> changed(known, known.revokedAt() == null ? at : known.revokedAt(), known.tally()));
  }

  @Override
  public synchronized Optional<Stored> find(UUID id) {
    return Optional.ofNullable(webhooks.get(id));
  }

  @Override
  public synchronized void count(OrganizationId organization, UUID id, Tally more) {
    change(organization, id, known -> changed(known, known.revokedAt(), sum(known.tally(), more)));
  }

  private static Webhook changed(Webhook known, @Nullable Instant revokedAt, Tally tally) {
    return new Webhook(
        known.id(), known.organization(), known.provider(), known.createdAt(), revokedAt, tally);
  }

  private static Tally sum(Tally one, Tally other) {
    return new Tally(
        one.accepted() + other.accepted(),
        one.refused() + other.refused(),
        one.unknownEvents() + other.unknownEvents(),
        one.unknownFields() + other.unknownFields());
  }

  private boolean change(OrganizationId organization, UUID id, UnaryOperator<Webhook> change) {
    Stored known = webhooks.get(id);
    if (known == null || !known.webhook().organization().equals(organization)) {
      return false;
    }
    webhooks.put(id, new Stored(change.apply(known.webhook()), known.sealedSecret()));
    return true;
  }
}

package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Port: webhooks with their secrets, which only a sealing key opens.
public interface WebhookStore {

  void add(Webhook webhook, String sealedSecret);

  /// Newest first, the revoked ones too.
  ///
  /// @param before the last one of the page before; null for the first page
  List<Webhook> list(OrganizationId organization, @Nullable UUID before, int most);

  long countInForce(OrganizationId organization);

  /// Whether the organisation has such a webhook; one that was revoked before keeps its time.
  boolean revoke(OrganizationId organization, UUID id, Instant at);

  /// A webhook whose organisation is not known yet.
  Optional<Stored> find(UUID id);

  /// Adds to what came in.
  void count(OrganizationId organization, UUID id, Webhook.Tally more);

  record Stored(Webhook webhook, String sealedSecret) {

    @Override
    public String toString() {
      return "Stored[" + webhook.id() + "]";
    }
  }
}

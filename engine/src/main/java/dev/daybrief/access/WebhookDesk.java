package dev.daybrief.access;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Port: makes webhooks and knows whether a request comes from who holds the secret.
public interface WebhookDesk {

  /// Throws [IllegalArgumentException] for a secret that no header can carry, one that is missing
  /// where the provider has its own, or where the organisation has too many webhooks.
  ///
  /// @param secret null to have one made
  Issued issue(OrganizationId organization, WebhookProvider provider, @Nullable String secret);

  /// Whether there is such a webhook in force; proves nothing yet. May wait for the store.
  boolean isInForce(WebhookProvider provider, UUID id);

  /// Empty for a wrong id or provider, a revoked webhook, a wrong or old signature; the last two
  /// count as refused. May wait for the store.
  Optional<Admitted> admit(WebhookProvider provider, UUID id, Signed request, byte[] body);

  /// Counts what became of an admitted request.
  void note(Webhook webhook, Webhook.Tally tally);

  /// What signatures are made of, beside the body.
  ///
  /// @param headers by name in lower case; one that came twice is missing
  /// @param form fields of a form, decoded, in their order; empty for other bodies
  /// @param path of the address, as it was sent
  record Signed(Map<String, String> headers, Map<String, List<String>> form, String path) {

    public Signed {
      headers = Map.copyOf(headers);
      form = Map.copyOf(form);
    }

    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  /// @param signedAt the time that the sender signed; null where the scheme has none
  record Admitted(Webhook webhook, @Nullable Instant signedAt) {}

  /// @param secret shown this once, where it was made here
  record Issued(Webhook webhook, String secret) {

    @Override
    public String toString() {
      return "Issued[" + webhook.id() + "]";
    }
  }
}

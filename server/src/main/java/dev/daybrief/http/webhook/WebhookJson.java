package dev.daybrief.http.webhook;

import dev.daybrief.access.Webhook;
import dev.daybrief.access.WebhookDesk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A webhook as administrators see it: everything but its secret.
///
/// @param url what the call system is told
record WebhookJson(
    String id,
    String provider,
    String url,
    String createdAt,
    @Nullable String revokedAt,
    long accepted,
    long refused,
    long unknownEvents,
    long unknownFields) {

  static WebhookJson of(Webhook webhook, String publicUrl) {
    Instant revokedAt = webhook.revokedAt();
    Webhook.Tally tally = webhook.tally();
    return new WebhookJson(
        webhook.id().toString(),
        webhook.provider().word(),
        publicUrl + webhook.path(),
        webhook.createdAt().toString(),
        revokedAt == null ? null : revokedAt.toString(),
        tally.accepted(),
        tally.refused(),
        tally.unknownEvents(),
        tally.unknownFields());
  }

  /// @param next for `cursor`; null on the last page
  record WebhooksPage(List<WebhookJson> webhooks, @Nullable String next) {}

  /// @param secret this once, where it was made here; null where the provider has its own
  record IssuedJson(@Nullable String secret, WebhookJson webhook) {

    static IssuedJson of(WebhookDesk.Issued issued, boolean made, String publicUrl) {
      return new IssuedJson(
          made ? issued.secret() : null, WebhookJson.of(issued.webhook(), publicUrl));
    }
  }
}

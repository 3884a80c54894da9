package dev.daybrief.security.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.daybrief.access.Webhook;
import dev.daybrief.access.WebhookDesk.Admitted;
import dev.daybrief.access.WebhookDesk.Issued;
import dev.daybrief.access.WebhookDesk.Signed;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.access.WebhookStore;
import dev.daybrief.access.WebhookStore.Stored;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.security.SealingKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds of webhooks on every store.
abstract class WebhooksContract {

  static final OrganizationId BANK = new OrganizationId(new UUID(0, 7));
  static final byte[] BODY = new byte[0];

  private final WebhookStore store = store();
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z"));
  @TempDir private Path home = Path.of("unset");
  private long nanos;

  /// Called once; it knows the bank, and no webhook.
  abstract WebhookStore store();

  final Webhooks webhooks() {
    return new Webhooks(
        store, SealingKeys.inFolder(home), "https://brief.example", clock, () -> nanos);
  }

  static Signed with(Issued issued) {
    return new Signed(Map.of("x-vapi-secret", issued.secret()), Map.of(), "/");
  }

  static Issued made(Webhooks webhooks) {
    return webhooks.issue(BANK, WebhookProvider.VAPI, null);
  }

  @Test
  void knowsWhoHoldsTheSecret() {
    Webhooks webhooks = webhooks();
    Issued issued = made(webhooks);
    UUID id = issued.webhook().id();

    assertThat(webhooks.admit(WebhookProvider.VAPI, id, with(issued), BODY)).isPresent();
    assertThat(webhooks().admit(WebhookProvider.VAPI, id, with(issued), BODY)).isPresent();
    assertThat(webhooks.admit(WebhookProvider.VAPI, id, with(made(webhooks)), BODY)).isEmpty();
    assertThat(webhooks.admit(WebhookProvider.RETELL, id, with(issued), BODY)).isEmpty();
    assertThat(webhooks.admit(WebhookProvider.VAPI, UUID.randomUUID(), with(issued), BODY))
        .isEmpty();
    assertThat(issued.toString()).doesNotContain(issued.secret());
  }

  @Test
  void forgetsARevokedOneWithinASecond() {
    Webhooks webhooks = webhooks();
    Issued issued = made(webhooks);
    UUID id = issued.webhook().id();
    assertThat(webhooks.isInForce(WebhookProvider.VAPI, id)).isTrue();
    store.revoke(BANK, id, clock.instant());

    nanos += Duration.ofMillis(799).toNanos();
    assertThat(webhooks.isInForce(WebhookProvider.VAPI, id)).as("asked lately").isTrue();
    nanos += Duration.ofMillis(200).toNanos();

    assertThat(webhooks.isInForce(WebhookProvider.VAPI, id)).isFalse();
    assertThat(webhooks.admit(WebhookProvider.VAPI, id, with(issued), BODY)).isEmpty();
  }

  @Test
  void countsWhatCameIn() {
    Webhooks webhooks = webhooks();
    Issued issued = made(webhooks);
    UUID id = issued.webhook().id();
    webhooks.note(issued.webhook(), Webhook.Tally.accepted(3));
    webhooks.note(issued.webhook(), Webhook.Tally.UNKNOWN_EVENT);
    webhooks.admit(WebhookProvider.VAPI, id, with(made(webhooks)), BODY);

    assertThat(store.find(id).map(Stored::webhook).map(Webhook::tally))
        .contains(new Webhook.Tally(2, 1, 1, 3));
  }

  @Test
  void makesASecretWhereTheProviderHasNone() {
    Webhooks webhooks = webhooks();

    assertThat(made(webhooks).secret())
        .matches("dbw_[0-9a-f]{64}")
        .isNotEqualTo(made(webhooks).secret());
    for (WebhookProvider other : List.of(WebhookProvider.TWILIO, WebhookProvider.RETELL)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> webhooks.issue(BANK, other, null))
          .withMessageContaining("must be given");
    }
  }

  @Test
  void takesASecretThatAHeaderCarries() {
    Webhooks webhooks = webhooks();
    for (String right : List.of("!2345678", "x".repeat(500))) {
      Issued issued = webhooks.issue(BANK, WebhookProvider.VAPI, right);
      assertThat(webhooks.admit(WebhookProvider.VAPI, issued.webhook().id(), with(issued), BODY))
          .isPresent();
    }
    for (String wrong : List.of("", "1234567", "12 345678", "\u00E4234567890", "x".repeat(501))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> webhooks.issue(BANK, WebhookProvider.VAPI, wrong))
          .withMessageContaining("8 to 500 visible ASCII characters");
    }
  }

  @Test
  void keepsAnOrganizationToTwentyInForce() {
    Webhooks webhooks = webhooks();
    Issued first = made(webhooks);
    for (int more = 1; more < 20; more++) {
      made(webhooks);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> made(webhooks))
        .withMessageContaining("at most 20 webhooks");

    store.revoke(BANK, first.webhook().id(), clock.instant());

    assertThat(made(webhooks).webhook().isInForce()).isTrue();
  }

  @Test
  void knowsEachProviderByItsOwnProof() {
    Webhooks webhooks = webhooks();
    Issued retell = webhooks.issue(BANK, WebhookProvider.RETELL, "key_of_retell");
    long millis = clock.instant().toEpochMilli();
    byte[] hash =
        Hmac.SHA256.of(
            "key_of_retell", BODY, Long.toString(millis).getBytes(StandardCharsets.US_ASCII));
    String signature = "v=%d,d=%s".formatted(millis, HexFormat.of().formatHex(hash));
    var signed = new Signed(Map.of("x-retell-signature", signature), Map.of(), "/");

    assertThat(webhooks.admit(WebhookProvider.RETELL, retell.webhook().id(), signed, BODY))
        .map(Admitted::signedAt)
        .contains(clock.instant());

    Issued twilio = webhooks.issue(BANK, WebhookProvider.TWILIO, "token_of_twilio");
    byte[] text = "https://brief.example/hookA1".getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(Hmac.SHA1.of("token_of_twilio", text));
    var form = new Signed(Map.of("x-twilio-signature", base64), Map.of("A", List.of("1")), "/hook");
    assertThat(webhooks.admit(WebhookProvider.TWILIO, twilio.webhook().id(), form, BODY))
        .map(Admitted::webhook)
        .contains(twilio.webhook());
  }

  @Test
  void opensNoSecretOfAnotherWebhook() {
    Webhooks webhooks = webhooks();
    Issued issued = made(webhooks);
    var other =
        new Webhook(
            new UUID(0, 8), BANK, WebhookProvider.VAPI, clock.instant(), null, Webhook.Tally.NONE);
    store.add(other, store.find(issued.webhook().id()).orElseThrow().sealedSecret());

    assertThatIllegalStateException()
        .isThrownBy(() -> webhooks.admit(WebhookProvider.VAPI, other.id(), with(issued), BODY));
  }
}

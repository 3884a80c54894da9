package dev.daybrief.security.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.access.Webhook;
import dev.daybrief.access.WebhookDesk.Issued;
import dev.daybrief.access.WebhookDesk.Signed;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.access.WebhookStore.Stored;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.webhook.PostgresWebhookStore;
import dev.daybrief.security.SealingKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final Organization BANK =
      new Organization(
          new OrganizationId(new UUID(0, 7)), "bank", "Bank", ZoneId.of("UTC"), Locale.UK);
  private static final byte[] BODY = new byte[0];

  private final PostgresWebhookStore store = new PostgresWebhookStore(postgres.database());
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z"));
  @TempDir private Path home = Path.of("unset");
  private long nanos;

  @BeforeEach
  void oneOrganization() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
    new PostgresOrganizations(postgres.database()).add(BANK, false);
  }

  private Webhooks webhooks() {
    return new Webhooks(
        store, SealingKeys.inFolder(home), "https://brief.example", clock, () -> nanos);
  }

  private static Signed with(Issued issued) {
    return new Signed(Map.of("x-vapi-secret", issued.secret()), Map.of(), "/");
  }

  private static Issued made(Webhooks webhooks) {
    return webhooks.issue(BANK.id(), WebhookProvider.VAPI, null);
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
    store.revoke(BANK.id(), id, clock.instant());

    nanos += Duration.ofMillis(999).toNanos();

    assertThat(webhooks.isInForce(WebhookProvider.VAPI, id)).isFalse();
    assertThat(webhooks.admit(WebhookProvider.VAPI, id, with(issued), BODY)).isEmpty();
  }

  @Test
  void opensNoSecretThatWasMovedToAnotherWebhook() {
    Webhooks webhooks = webhooks();
    Issued theirs = made(webhooks);
    Issued ours = made(webhooks);
    postgres.execute(
        """
        UPDATE daybrief.webhooks SET sealed_secret = (
          SELECT sealed_secret FROM daybrief.webhooks WHERE webhook_id = '%s')"""
            .formatted(ours.webhook().id()));

    assertThatThrownBy(
            () -> webhooks.admit(WebhookProvider.VAPI, theirs.webhook().id(), with(ours), BODY))
        .isInstanceOf(IllegalStateException.class);
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
}

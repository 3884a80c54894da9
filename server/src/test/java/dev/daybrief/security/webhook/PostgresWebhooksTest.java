package dev.daybrief.security.webhook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.access.WebhookDesk.Issued;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.access.WebhookStore;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.webhook.PostgresWebhookStore;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresWebhooksTest extends WebhooksContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Override
  WebhookStore store() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
    new PostgresOrganizations(postgres.database())
        .add(new Organization(BANK, "bank", "Bank", ZoneId.of("UTC"), Locale.UK), false);
    return new PostgresWebhookStore(postgres.database());
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
}

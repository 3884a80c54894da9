package dev.daybrief.security.webhook;

import dev.daybrief.access.InMemoryWebhooks;
import dev.daybrief.access.WebhookStore;

class WebhooksTest extends WebhooksContract {

  @Override
  WebhookStore store() {
    return new InMemoryWebhooks();
  }
}

package dev.daybrief.app;

import dev.daybrief.access.WebhookDesk;
import dev.daybrief.access.WebhookStore;
import dev.daybrief.day.Organizations;
import dev.daybrief.http.webhook.HookParts;
import dev.daybrief.ingest.RecordStores;
import dev.daybrief.ingest.webhook.ProviderEvents;

/// Who reads what each call system tells.
final class CallSystems {

  static HookParts parts(
      WebhookDesk desk,
      WebhookStore store,
      Organizations organizations,
      RecordStores stores,
      String publicUrl) {
    return new HookParts(
        desk,
        store,
        provider ->
            switch (provider) {
              case VAPI -> ProviderEvents.vapi(organizations, stores);
              case TWILIO -> ProviderEvents.twilio(organizations, stores);
              case RETELL -> ProviderEvents.retell(organizations, stores);
            },
        publicUrl);
  }

  private CallSystems() {}
}

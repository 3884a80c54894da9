package dev.daybrief.http.webhook;

import dev.daybrief.access.WebhookDesk;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.access.WebhookStore;
import dev.daybrief.record.EventIntake;
import java.util.function.Function;

/// What webhooks work with.
///
/// @param intakes who reads the events of a provider
/// @param publicUrl what call systems reach the server by, without a slash at its end
public record HookParts(
    WebhookDesk desk,
    WebhookStore store,
    Function<WebhookProvider, EventIntake> intakes,
    String publicUrl) {}

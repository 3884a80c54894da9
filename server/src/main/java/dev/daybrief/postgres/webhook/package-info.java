/// Webhooks with their sealed secrets and what came in through them.
/// In: webhooks, ids, counts. Out: webhooks, found by id before their organisation is known.
/// Never: a secret that can be read without the sealing key.
/// Start reading at [PostgresWebhookStore].
@NullMarked
package dev.daybrief.postgres.webhook;

import org.jspecify.annotations.NullMarked;

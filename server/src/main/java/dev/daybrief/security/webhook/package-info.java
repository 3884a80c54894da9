/// Whether a request comes from the call system that an organisation has agreed with.
/// In: headers, bodies, sealed secrets. Out: the webhook they prove, or a refusal.
/// Never: a secret in clear outside the memory, a comparison whose time tells where it failed.
/// Start reading at [Webhooks].
@NullMarked
package dev.daybrief.security.webhook;

import org.jspecify.annotations.NullMarked;

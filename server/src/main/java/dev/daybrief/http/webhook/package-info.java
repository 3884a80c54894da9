/// Webhooks: call systems tell of calls as they happen.
/// In: signed requests of Vapi, Twilio and Retell; administrators who make and revoke addresses.
/// Out: one short answer; records go where an import's go.
/// Never: an answer that tells why a signature was refused, a body larger than its limit in memory.
/// Start reading at [Hooks].
@NullMarked
package dev.daybrief.http.webhook;

import org.jspecify.annotations.NullMarked;

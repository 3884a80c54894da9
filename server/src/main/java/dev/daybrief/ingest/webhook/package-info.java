/// What call systems tell of calls, as records.
/// In: events of Vapi, Twilio and Retell, proven to be theirs.
/// Out: one version of a call, at most one of a feedback record; counts of what nobody here knows.
/// Never: a state kept between events, a time of arrival as a version's time, a model's words as a
/// customer's.
/// Start reading at [ProviderEvents].
@NullMarked
package dev.daybrief.ingest.webhook;

import org.jspecify.annotations.NullMarked;

package dev.daybrief.ingest.webhook;

import dev.daybrief.ingest.CustomerKeys;
import dev.daybrief.ingest.webhook.RetellEvent.Phase;
import dev.daybrief.record.EventIntake.Arrival;
import java.util.Optional;
import java.util.Set;

/// Webhook events of Retell: `call_started`, `call_ended` and `call_analyzed`.
final class RetellReader implements EventReader {

  private static final Set<String> KNOWN = Set.of("event", "event_timestamp", "call");

  @Override
  public Reading read(byte[] body, Arrival arrival, CustomerKeys customers) {
    Optional<JsonFields> whole = JsonFields.parse(body, KNOWN);
    if (whole.isEmpty()) {
      return new Reading.Unreadable("it is not one JSON object");
    }
    Optional<Phase> phase = Phase.of(whole.get().text("event", Text.WORDS));
    if (phase.isEmpty()) {
      return new Reading.UnknownEvent();
    }
    var event = new RetellEvent(whole.get(), phase.get());
    return event.read(arrival.signedAt(), customers);
  }
}

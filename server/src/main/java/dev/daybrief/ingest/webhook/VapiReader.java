package dev.daybrief.ingest.webhook;

import dev.daybrief.ingest.CustomerKeys;
import dev.daybrief.ingest.webhook.VapiMessage.Phase;
import dev.daybrief.record.EventIntake.Arrival;
import java.util.Optional;
import java.util.Set;

/// Server messages of Vapi: `status-update` and `end-of-call-report`.
final class VapiReader implements EventReader {

  @Override
  public Reading read(byte[] body, Arrival arrival, CustomerKeys customers) {
    Optional<JsonFields> whole = JsonFields.parse(body, Set.of("message"));
    if (whole.isEmpty()) {
      return new Reading.Unreadable("it is not one JSON object");
    }
    var message = new VapiMessage(whole.get().object("message", VapiFields.MESSAGE));
    Optional<Phase> phase = message.phase();
    if (phase.isEmpty()) {
      return new Reading.UnknownEvent();
    }
    return message.read(phase.get(), customers, whole.get()::unknownFields);
  }
}

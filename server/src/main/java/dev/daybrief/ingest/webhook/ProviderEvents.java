package dev.daybrief.ingest.webhook;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.Organizations;
import dev.daybrief.ingest.CustomerKeys;
import dev.daybrief.ingest.RecordStores;
import dev.daybrief.ingest.webhook.EventReader.Reading;
import dev.daybrief.record.EventIntake;
import java.time.Duration;
import java.util.List;

/// Keeps what the events of one provider tell.
public final class ProviderEvents implements EventIntake {

  /// 1 h: an event of the future would stand in the way of all that come before its time.
  private static final Duration MOST_AHEAD = Duration.ofHours(1);

  private final Organizations organizations;
  private final RecordStores stores;
  private final EventReader reader;

  private ProviderEvents(Organizations organizations, RecordStores stores, EventReader reader) {
    this.organizations = organizations;
    this.stores = stores;
    this.reader = reader;
  }

  public static ProviderEvents vapi(Organizations organizations, RecordStores stores) {
    return new ProviderEvents(organizations, stores, new VapiReader());
  }

  public static ProviderEvents twilio(Organizations organizations, RecordStores stores) {
    return new ProviderEvents(organizations, stores, new TwilioReader());
  }

  public static ProviderEvents retell(Organizations organizations, RecordStores stores) {
    return new ProviderEvents(organizations, stores, new RetellReader());
  }

  @Override
  public Taken take(OrganizationId organization, byte[] body, Arrival arrival) {
    Organization whose = organizations.find(organization).orElseThrow();
    return switch (reader.read(body, arrival, CustomerKeys.of(whose))) {
      case Reading.UnknownEvent() -> new Taken.UnknownEvent();
      case Reading.Unusable(String reason) -> new Taken.Unusable(reason);
      case Reading.Unreadable(String reason) -> new Taken.Unreadable(reason);
      case Reading.Told told
          when told.call().version().updatedAt().isAfter(arrival.at().plus(MOST_AHEAD)) ->
          new Taken.Unusable("its time lies in the future");
      case Reading.Told told -> store(whose, told);
    };
  }

  private Taken store(Organization whose, Reading.Told told) {
    stores.calls().store(whose.id(), List.of(told.call()));
    if (told.feedback() != null) {
      stores.feedback().store(whose.id(), List.of(told.feedback()));
    }
    return new Taken.Stored(told.unknownFields());
  }
}

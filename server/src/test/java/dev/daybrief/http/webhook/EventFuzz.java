package dev.daybrief.http.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.WebhookProvider;
import dev.daybrief.brief.SomeBriefs;
import dev.daybrief.day.InMemoryOrganizations;
import dev.daybrief.day.Organization;
import dev.daybrief.fuzz.Memory;
import dev.daybrief.ingest.RecordStores;
import dev.daybrief.ingest.webhook.ProviderEvents;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.EventIntake;
import dev.daybrief.record.EventIntake.Arrival;
import dev.daybrief.record.EventIntake.Taken;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.KeptRecords;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.record.Storable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Fuzzed: the body of a call system's event. The first byte says whose.
///
/// Any body is one call's state that can be stored, an event of a kind that is passed over, or
/// refused with a reason; a form has as many fields as its text.
public final class EventFuzz {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Organization SHOP = SomeBriefs.organization();
  private static final InMemoryOrganizations ORGANIZATIONS =
      new InMemoryOrganizations(InstantSource.fixed(NOW));

  static {
    ORGANIZATIONS.add(SHOP, false);
  }

  /// 200 bytes a byte.
  private static final long MEMORY_PER_BYTE = 200;

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    WebhookProvider provider =
        WebhookProvider.values()[(input[0] & 0xFF) % WebhookProvider.values().length];
    byte[] body = Arrays.copyOfRange(input, 1, input.length);
    Map<String, List<String>> form = form(provider, body);
    var calls = new KeptRecords<CallRecord>();
    var feedback = new KeptRecords<FeedbackRecord>();
    var stores = new RecordStores(calls, feedback, new KeptRecords<ServiceRecord>());

    Taken taken =
        Memory.within(
            Memory.LOADING + MEMORY_PER_BYTE * body.length,
            () ->
                intake(provider, stores)
                    .take(SHOP.id(), body, new Arrival(form, NOW.minusSeconds(1), NOW)));

    calls.all().forEach(Storable::check);
    feedback.all().forEach(Storable::check);
    assertThat(feedback.all()).hasSizeLessThanOrEqualTo(calls.all().size());
    check(taken, calls.all());
  }

  private static Map<String, List<String>> form(WebhookProvider provider, byte[] body) {
    Map<String, List<String>> form = EventBody.form(provider, body).orElse(Map.of());
    long named =
        Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
            .filter(field -> !field.isEmpty() && !field.startsWith("="))
            .count();
    int fields = form.values().stream().mapToInt(List::size).sum();
    assertThat(fields).isIn(0, (int) named).isLessThanOrEqualTo(500);
    return form;
  }

  private static void check(Taken taken, List<CallRecord> calls) {
    switch (taken) {
      case Taken.Stored(int unknown) -> {
        assertThat(unknown).isNotNegative();
        assertThat(calls).hasSize(1);
        assertThat(calls.getFirst().version().updatedAt()).isBefore(NOW.plus(Duration.ofHours(2)));
      }
      case Taken.UnknownEvent() -> assertThat(calls).isEmpty();
      case Taken.Unusable(String reason) -> assertThat(reason).isNotBlank();
      case Taken.Unreadable(String reason) -> assertThat(reason).isNotBlank();
    }
  }

  private static EventIntake intake(WebhookProvider provider, RecordStores stores) {
    return switch (provider) {
      case VAPI -> ProviderEvents.vapi(ORGANIZATIONS, stores);
      case TWILIO -> ProviderEvents.twilio(ORGANIZATIONS, stores);
      case RETELL -> ProviderEvents.retell(ORGANIZATIONS, stores);
    };
  }

  private EventFuzz() {}
}

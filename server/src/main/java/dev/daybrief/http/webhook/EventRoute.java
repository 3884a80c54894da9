package dev.daybrief.http.webhook;

import dev.daybrief.access.Asker;
import dev.daybrief.access.Webhook.Tally;
import dev.daybrief.access.WebhookDesk;
import dev.daybrief.access.WebhookDesk.Admitted;
import dev.daybrief.access.WebhookDesk.Signed;
import dev.daybrief.access.WebhookProvider;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Ids;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.caller.Counting;
import dev.daybrief.http.doors.BodyStream;
import dev.daybrief.http.webhook.EventBody.Unreadable;
import dev.daybrief.record.EventIntake;
import dev.daybrief.record.EventIntake.Arrival;
import dev.daybrief.record.EventIntake.Taken;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Takes the events of one provider. Every refusal for who is asking is one and the same; nothing
/// of a body is read for an address that nobody has.
final class EventRoute {

  /// 5 s: of the 10 to 20 that the providers wait for an answer.
  private static final long LONGEST_WAIT_SECONDS = 5;

  private final WebhookProvider provider;
  private final WebhookDesk desk;
  private final EventIntake intake;
  private final Semaphore turns;
  private final InstantSource clock;
  private final Counting counting;

  /// @param turns of all providers
  EventRoute(
      WebhookProvider provider,
      HookParts parts,
      Semaphore turns,
      InstantSource clock,
      Counting counting) {
    this.provider = provider;
    this.desk = parts.desk();
    this.intake = parts.intakes().apply(provider);
    this.turns = turns;
    this.clock = clock;
    this.counting = counting;
  }

  Answer take(Request request, BodyStream stream) {
    Optional<UUID> id =
        Ids.parse(request.pathParts().getOrDefault("id", ""))
            .filter(found -> desk.isInForce(provider, found))
            .filter(found -> request.hasOnly(Set.of()));
    if (id.isEmpty()) {
      return counting.unproven(request, Problem.NOT_PROVEN);
    }
    if (!hasTurn()) {
      return Problem.BUSY.at(request.path());
    }
    try {
      byte[] body = EventBody.read(provider, request, stream);
      return answer(request, id.get(), body);
    } catch (Unreadable refused) {
      return refused.problem().at(request.path(), refused.detail());
    } finally {
      turns.release();
    }
  }

  private boolean hasTurn() {
    try {
      return turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Answer answer(Request request, UUID id, byte[] body) {
    Optional<Map<String, List<String>>> form = EventBody.form(provider, body);
    var signed = new Signed(headers(request), form.orElse(Map.of()), request.path());
    Optional<Admitted> admitted = desk.admit(provider, id, signed, body);
    if (admitted.isEmpty()) {
      return counting.unproven(request, Problem.NOT_PROVEN);
    }
    Admitted sender = admitted.get();
    var asker = new Asker.Program(sender.webhook().organization(), sender.webhook().id());
    return counting.answer(asker, request, () -> stored(request, sender, signed, body));
  }

  private Answer stored(Request request, Admitted sender, Signed signed, byte[] body) {
    var arrival = new Arrival(signed.form(), sender.signedAt(), clock.instant());
    return switch (intake.take(sender.webhook().organization(), body, arrival)) {
      case Taken.Stored(int unknownFields) -> told(sender, Tally.accepted(unknownFields), "stored");
      case Taken.UnknownEvent() -> told(sender, Tally.UNKNOWN_EVENT, "ignored");
      case Taken.Unusable(String reason) -> {
        desk.note(sender.webhook(), Tally.REFUSED);
        yield Problem.NO_RECORD.at(request.path(), "Nothing was stored: " + reason + ".");
      }
      case Taken.Unreadable(String reason) -> {
        desk.note(sender.webhook(), Tally.REFUSED);
        yield Problem.BAD_REQUEST.at(request.path(), "Nothing was stored: " + reason + ".");
      }
    };
  }

  private Answer told(Admitted sender, Tally tally, String outcome) {
    desk.note(sender.webhook(), tally);
    return switch (provider) {
      case VAPI, RETELL -> Answer.secret(new Outcome(outcome));
      // Twilio takes a body for instructions.
      case TWILIO -> Answer.empty(200).with("Cache-Control", "no-store");
    };
  }

  private record Outcome(String outcome) {}

  private static Map<String, String> headers(Request request) {
    var headers = new TreeMap<String, String>();
    for (String name : request.headers().names()) {
      request.header(name).ifPresent(value -> headers.put(name.toLowerCase(Locale.ROOT), value));
    }
    return headers;
  }
}

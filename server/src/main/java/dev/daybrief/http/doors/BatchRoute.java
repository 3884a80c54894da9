package dev.daybrief.http.doors;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Json;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.doors.Payload.Refused;
import dev.daybrief.http.doors.Turns.Turn;
import dev.daybrief.record.RecordIntake;
import dev.daybrief.record.RecordIntake.Form;
import dev.daybrief.record.RecordIntake.Intake;
import dev.daybrief.record.SourceKind;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.Set;

/// Takes batches of records of one kind.
final class BatchRoute {

  private final SourceKind kind;
  private final RecordIntake intake;
  private final Repeats repeats;
  private final Turns<OrganizationId> turns;

  BatchRoute(SourceKind kind, RecordIntake intake, Repeats repeats, Turns<OrganizationId> turns) {
    this.kind = kind;
    this.intake = intake;
    this.repeats = repeats;
    this.turns = turns;
  }

  Answer take(Request request, OrganizationId organization, BodyStream body) {
    Optional<Turn> turn = turns.enter(organization);
    if (turn.isEmpty()) {
      return Problem.BUSY.at(request.path());
    }
    try (Turn _ = turn.get()) {
      if (!request.hasOnly(Set.of())) {
        throw new Refused(Problem.BAD_REQUEST, "Send no parameters.");
      }
      Form form = form(request);
      Optional<String> key = Repeats.key(request);
      byte[] batch = Payload.whole(request, body);
      return key.isEmpty()
          ? of(taken(organization, form, batch))
          : repeats.once(
              new Repeats.Asked(organization, key.get(), request.path()),
              batch,
              () -> taken(organization, form, batch),
              BatchRoute::of);
    } catch (Refused refused) {
      return refused.problem().at(request.path(), refused.detail());
    }
  }

  private static Form form(Request request) throws Refused {
    return switch (Payload.mediaType(request).orElse("")) {
      case "application/json" -> Form.JSON;
      case "application/x-ndjson" -> Form.NDJSON;
      default ->
          throw new Refused(Problem.MEDIA_TYPE, "Send application/json or application/x-ndjson.");
    };
  }

  /// The answer as text.
  private byte[] taken(OrganizationId organization, Form form, byte[] batch) throws Refused {
    return switch (intake.take(organization, kind, form, batch)) {
      case Intake.Taken(var rows) -> Json.write(BatchJson.of(rows));
      case Intake.Unreadable(String reason) ->
          throw new Refused(Problem.BAD_REQUEST, "Nothing was stored: " + reason + ".");
      case Intake.TooMany() ->
          throw new Refused(
              Problem.TOO_LARGE,
              "Nothing was stored: a batch has at most %,d rows."
                  .formatted(RecordIntake.MOST_ROWS));
    };
  }

  private static Answer of(byte[] answer) {
    return Answer.of(200, "application/json", Buffer.buffer(answer))
        .with("Cache-Control", "no-store");
  }
}

package dev.daybrief.http.doors;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Endpoint.DoorWork;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.doors.Payload.Refused;
import dev.daybrief.http.doors.Turns.Turn;
import dev.daybrief.record.ImportDesk;
import dev.daybrief.record.ImportDesk.Upload;
import dev.daybrief.record.ImportState;
import dev.daybrief.record.SourceKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Takes a file, as the body itself or as the one file of a form, and answers once all of it
/// is there; it is read while nobody waits.
final class ImportUpload implements DoorWork {

  /// 2 GiB as it is sent: a hundred million rows with gzip.
  private static final long LARGEST = 2L << 30;

  /// 1 h: 2 GiB over 5 Mbit/s.
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final Set<String> TYPES =
      Set.of(
          "text/csv",
          "application/x-ndjson",
          "application/gzip",
          "application/octet-stream",
          "multipart/form-data");

  private final ImportDesk desk;
  private final Turns<OrganizationId> turns;
  private final long largest;

  ImportUpload(ImportDesk desk, Turns<OrganizationId> turns) {
    this(desk, turns, LARGEST);
  }

  ImportUpload(ImportDesk desk, Turns<OrganizationId> turns, long largest) {
    this.desk = desk;
    this.turns = turns;
    this.largest = largest;
  }

  @Override
  public boolean takesForms() {
    return true;
  }

  @Override
  public Answer answer(Request request, OrganizationId organization, BodyStream body) {
    try {
      SourceKind kind = kind(request);
      String type =
          Payload.mediaType(request)
              .filter(TYPES::contains)
              .orElseThrow(
                  () ->
                      new Refused(
                          Problem.MEDIA_TYPE,
                          "Send text/csv, application/x-ndjson, application/gzip or a form."));
      // Gzip is known by its first bytes, whoever packed it.
      Payload.isGzip(request);
      Optional<Turn> turn = turns.enter(organization);
      return turn.isEmpty()
          ? Problem.BUSY
              .at(request.path(), "Wait until an import is over.")
              .with("Retry-After", "10")
          : received(new Coming(request, organization, kind, type), body, turn.get());
    } catch (Refused refused) {
      return refused.problem().at(request.path(), refused.detail());
    }
  }

  private record Coming(
      Request request, OrganizationId organization, SourceKind kind, String type) {}

  private Answer received(Coming coming, BodyStream body, Turn turn) throws Refused {
    boolean runs = false;
    try (Upload upload = desk.receive(coming.organization, coming.kind)) {
      copy(body, upload);
      ImportState state = upload.run(FileName.of(coming.request, body, coming.type), turn::close);
      runs = true;
      return Answer.secret(202, ImportJson.of(state))
          .with("Location", "/api/v1/imports/" + state.file().id());
    } finally {
      if (!runs) {
        turn.close();
      }
    }
  }

  private void copy(BodyStream body, Upload upload) throws Refused {
    body.within(LONGEST);
    var buffer = new byte[1 << 16];
    long length = 0;
    try {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        length += read;
        if (length > largest) {
          throw new Refused(
              Problem.TOO_LARGE, "A file has at most %,d bytes as it is sent.".formatted(largest));
        }
        upload.write(buffer, 0, read);
      }
    } catch (BodyStream.Unfinished e) {
      throw new Refused(Problem.TIMED_OUT, "The file did not arrive whole; nothing was stored.");
    } catch (IOException e) {
      throw new Refused(
          Problem.BAD_REQUEST, "The form cannot be read; send one file in it and nothing else.");
    }
  }

  private static SourceKind kind(Request request) throws Refused {
    return Optional.of(request)
        .filter(asked -> asked.hasOnly(Set.of("kind", "name")))
        .flatMap(asked -> asked.parameter("kind"))
        .flatMap(SourceKind::parse)
        .orElseThrow(
            () ->
                new Refused(
                    Problem.BAD_REQUEST,
                    "Parameters are kind=calls, feedback or service-records, and name=…, each once."));
  }
}

package dev.daybrief.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Principal;
import dev.daybrief.access.Role;
import dev.daybrief.brief.OpinionStore;
import dev.daybrief.brief.ReaderOpinion;
import dev.daybrief.brief.ReaderOpinion.Judgement;
import dev.daybrief.http.DayPages.Found;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.ranking.Topic;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What a member thinks of a line of a day's current brief. A line that is not there, on a day that
/// is not there or is another organisation's, is answered alike.
final class ItemFeedbackRoute {

  private final DayPages pages;
  private final OpinionStore opinions;
  private final InstantSource clock;

  ItemFeedbackRoute(DayPages pages, OpinionStore opinions, InstantSource clock) {
    this.pages = pages;
    this.opinions = opinions;
    this.clock = clock;
  }

  private record Line(LocalDate date, Topic topic) {}

  Answer give(Request request, Principal principal) {
    Optional<Judgement> judgement =
        request.hasOnly(Set.of())
            ? Json.read(request.body()).flatMap(ItemFeedbackRoute::judgement)
            : Optional.empty();
    if (judgement.isEmpty()) {
      return Problem.BAD_REQUEST.at(
          request.path(), "Send {\"feedback\": \"useful\"}, or \"not_useful\" or \"mute\".");
    }
    Optional<Line> line = line(request, principal);
    if (line.isEmpty()) {
      return absent(request);
    }
    if (judgement.get() == Judgement.MUTE) {
      if (!principal.role().mayAct(Role.MANAGER)) {
        return Problem.FORBIDDEN.at(
            request.path(), "A manager can mute lines, for the whole organisation.");
      }
      if (isAlwaysThere(line.get().topic())) {
        return Problem.BAD_REQUEST.at(
            request.path(), "The first two lines are always there and cannot be muted.");
      }
    }
    opinions.give(
        principal.organization(),
        new ReaderOpinion(
            line.get().date(),
            line.get().topic(),
            principal.memberId(),
            judgement.get(),
            clock.instant()));
    return done();
  }

  Answer takeBack(Request request, Principal principal) {
    if (!request.hasOnly(Set.of()) || request.body().length() > 0) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters and no body.");
    }
    Optional<Line> line = line(request, principal);
    if (line.isEmpty()) {
      return absent(request);
    }
    opinions.takeBack(
        principal.organization(), line.get().date(), line.get().topic(), principal.memberId());
    return done();
  }

  private Optional<Line> line(Request request, Principal principal) {
    return DayParameters.date(request.pathParts().getOrDefault("date", ""))
        .flatMap(
            date ->
                pages
                    .find(principal.organization(), date)
                    .map(Found::page)
                    .flatMap(page -> page.topic(request.pathParts().getOrDefault("id", "")))
                    .map(topic -> new Line(date, topic)));
  }

  private static Optional<Judgement> judgement(JsonNode json) {
    return Arrays.stream(Judgement.values())
        .filter(one -> json.size() == 1 && json.path("feedback").isTextual())
        .filter(one -> one.word().equals(json.path("feedback").asText()))
        .findFirst();
  }

  private static boolean isAlwaysThere(Topic topic) {
    return topic.kind() == InsightKind.READY_CALLS || topic.kind() == InsightKind.MISSED_CALLS;
  }

  private static Answer absent(Request request) {
    return Problem.NOT_FOUND.at(
        request.path(), "There is no such line in the current brief of this day.");
  }

  private static Answer done() {
    return Answer.empty(204).with("Cache-Control", "no-store");
  }
}

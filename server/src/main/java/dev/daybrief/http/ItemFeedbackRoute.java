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

  private record Line(LocalDate date, ShownLine item) {

    Topic topic() {
      return item.topic();
    }
  }

  Answer give(Request request, Principal principal) {
    Optional<Judgement> judgement =
        request.hasOnly(Set.of())
            ? Json.read(request.body()).flatMap(ItemFeedbackRoute::judgement)
            : Optional.empty();
    if (judgement.isEmpty()) {
      return Problem.BAD_REQUEST.at(
          request.path(),
          "Send {\"feedback\": \"useful\"}, or not_useful, mute, done or snooze in its place.");
    }
    Optional<Line> line = line(request, principal);
    if (line.isEmpty()) {
      return absent(request);
    }
    return refusal(request, principal, judgement.get(), line.get().topic())
        .orElseGet(() -> given(principal, judgement.get(), line.get()));
  }

  private static Optional<Answer> refusal(
      Request request, Principal principal, Judgement judgement, Topic topic) {
    if (!judgement.isForAll()) {
      return Optional.empty();
    }
    if (!principal.role().mayAct(Role.MANAGER)) {
      return Optional.of(
          Problem.FORBIDDEN.at(
              request.path(),
              "A manager can mute lines and put work off, for the whole organisation."));
    }
    if (isAlwaysThere(topic)) {
      return Optional.of(
          Problem.BAD_REQUEST.at(request.path(), "The first two lines are always there and stay."));
    }
    return judgement == Judgement.MUTE || topic.kind() == InsightKind.OPEN_WORK
        ? Optional.empty()
        : Optional.of(
            Problem.BAD_REQUEST.at(request.path(), "Only open work can be done or put off."));
  }

  private Answer given(Principal principal, Judgement judgement, Line line) {
    opinions.give(
        principal.organization(),
        new ReaderOpinion(
            line.date(),
            line.topic(),
            principal.memberId(),
            judgement,
            clock.instant(),
            Optional.ofNullable(line.item().count())));
    return Answer.done();
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
    return Answer.done();
  }

  private Optional<Line> line(Request request, Principal principal) {
    return ParameterText.date(request.pathParts().getOrDefault("date", ""))
        .flatMap(
            date ->
                pages
                    .find(principal.organization(), date)
                    .map(Found::page)
                    .flatMap(page -> page.line(request.pathParts().getOrDefault("id", "")))
                    .map(item -> new Line(date, item)));
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
}

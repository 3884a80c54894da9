package dev.daybrief.http.settings;

import dev.daybrief.access.Principal;
import dev.daybrief.brief.OpinionStore;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.ranking.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the organisation's readers do not want to be told, and how to be told again.
final class MuteRoutes {

  private final OpinionStore opinions;

  MuteRoutes(OpinionStore opinions) {
    this.opinions = opinions;
  }

  private record MutesJson(List<MuteJson> mutes) {}

  /// @param kind of a line
  /// @param subject what its metric is about
  private record MuteJson(String kind, String subject, String since) {

    static MuteJson of(OpinionStore.Mute mute) {
      Topic topic = mute.topic();
      return new MuteJson(topic.kind().word(), topic.subject().word(), mute.since().toString());
    }
  }

  Answer list(Request request, Principal principal) {
    if (!request.hasOnly(Set.of())) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters.");
    }
    var mutes = opinions.mutes(principal.organization()).stream().map(MuteJson::of).toList();
    return Answer.secret(new MutesJson(mutes));
  }

  Answer lift(Request request, Principal principal) {
    if (!request.hasOnly(Set.of()) || request.body().length() > 0) {
      return Problem.BAD_REQUEST.at(request.path(), "Send no parameters and no body.");
    }
    Optional<Topic> topic =
        Topic.parse(
            request.pathParts().getOrDefault("kind", ""),
            request.pathParts().getOrDefault("subject", ""));
    if (topic.isEmpty()) {
      return Problem.NOT_FOUND.at(request.path(), "There are no lines of this kind and subject.");
    }
    opinions.unmute(principal.organization(), topic.get());
    return Answer.done();
  }
}

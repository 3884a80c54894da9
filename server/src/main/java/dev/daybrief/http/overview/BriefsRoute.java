package dev.daybrief.http.overview;

import dev.daybrief.access.Principal;
import dev.daybrief.brief.BriefList;
import dev.daybrief.brief.ReaderOpinion.Judgement;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Tone;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Briefs of the past by days, words and what their lines are; the cursor is the last day shown.
final class BriefsRoute {

  private static final Set<String> PARAMETERS =
      Set.of("from", "to", "type", "label", "tone", "rating", "q", "cursor", "limit");

  private static final int USUAL_PAGE = 30;
  private static final int LARGEST_PAGE = 100;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private final BriefList briefs;

  BriefsRoute(BriefList briefs) {
    this.briefs = briefs;
  }

  Answer list(Request request, Principal principal) {
    Optional<BriefList.Query> query = query(request);
    if (query.isEmpty()) {
      return Problem.BAD_REQUEST.at(
          request.path(),
          "Briefs are narrowed by from and to (YYYY-MM-DD), type, label, tone, rating (useful,"
              + " not_useful, mute, done, snooze), q (words), limit (1 to %d) and cursor, each once."
                  .formatted(LARGEST_PAGE));
    }
    var page = briefs.page(principal.organization(), principal.memberId(), query.get());
    return Answer.secret(BriefsJson.of(principal.organization(), page));
  }

  private static Optional<BriefList.Query> query(Request request) {
    var asked = new Parameters(request);
    var query =
        new BriefList.Query(
            asked.date("from").orElse(FIRST),
            asked.date("to").orElse(LAST),
            new BriefList.Traits(
                asked.word("type", InsightKind.values(), InsightKind::word),
                asked.word("label", Label.values(), Label::word),
                asked.word("tone", Tone.values(), Tone::word),
                asked.word("rating", Judgement.values(), Judgement::word)),
            asked.text("q"),
            asked.date("cursor"),
            asked.number("limit", USUAL_PAGE, LARGEST_PAGE));
    return request.hasOnly(PARAMETERS) && asked.areReadable()
        ? Optional.of(query)
        : Optional.empty();
  }
}

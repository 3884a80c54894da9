package dev.daybrief.ingest.attached;

import dev.daybrief.attach.Feed;
import dev.daybrief.attach.FeedReport;
import dev.daybrief.attach.FeedReport.Counts;
import dev.daybrief.attach.FeedState;
import java.util.ArrayList;
import java.util.List;

/// What to say of a feed that was read to its end.
final class Outcome {

  static FeedReport of(Feed feed, Counts read, Sweep.Result compared) {
    Counts counts = read.plus(new Counts(0, 0, 0, 0, compared.removed()));
    List<String> problems = new ArrayList<>();
    if (compared.held() > 0) {
      problems.add(
          "%d of %d compared records are gone; nothing was removed. If that is right, sync with --full --accept-deletions"
              .formatted(compared.held(), compared.compared()));
    }
    if (read.refused() > 0) {
      problems.add(
          "%d rows were refused; `daybrief source list NAME` shows why".formatted(read.refused()));
    }
    if (read.repeated() > 0) {
      problems.add(
          "%d rows share their id with a newer row of the table, which alone is kept; map `id` to what is unique"
              .formatted(read.repeated()));
    }
    return new FeedReport(
        feed.name(), state(compared, problems), counts, String.join("; ", problems));
  }

  private static FeedState state(Sweep.Result compared, List<String> problems) {
    if (compared.held() > 0) {
      return FeedState.DELETIONS_HELD;
    }
    return problems.isEmpty() ? FeedState.CURRENT : FeedState.INCOMPLETE;
  }

  private Outcome() {}
}

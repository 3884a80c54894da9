package dev.daybrief.insight.detection;

import dev.daybrief.fact.Details;
import dev.daybrief.insight.Change;
import dev.daybrief.insight.FeedbackTheme;
import dev.daybrief.insight.Insight;
import dev.daybrief.metric.Metric;
import java.util.List;
import java.util.Optional;

/// What the first look found unusual, and what must be asked before it is said.
sealed interface Lead {

  /// What the second look says of it, if anything.
  Optional<Insight> told(Details details);

  /// A number that left its usual range: it may coincide with a part of the records.
  record Changed(Change change) implements Lead {

    /// The count whose breakdowns are wanted.
    Metric counted() {
      return switch (change.metric()) {
        case CALLS_MISSED_SHARE -> Metric.CALLS_MISSED_OR_FAILED;
        case CALLS_COMPLETION_SHARE -> Metric.CALLS_COMPLETED;
        default -> change.metric();
      };
    }

    @Override
    public Optional<Insight> told(Details details) {
      var breakdowns = details.breakdowns().getOrDefault(counted(), List.of());
      return Optional.of(Contributors.find(change, breakdowns).<Insight>map(c -> c).orElse(change));
    }
  }

  /// A theme that came up more often: it is said only if enough people are behind it.
  ///
  /// @param answers in the window
  /// @param usual answers of a window in the weeks before
  record Theme(Metric metric, long answers, double usual, double pValue) implements Lead {

    @Override
    public Optional<Insight> told(Details details) {
      int people = details.people().getOrDefault(metric, 0);
      return people < FeedbackTheme.FEWEST_PEOPLE
          ? Optional.empty()
          : Optional.of(new FeedbackTheme(metric, answers, people, usual, pValue));
    }
  }

  /// Nothing more is to be asked.
  record Plain(Insight insight) implements Lead {

    @Override
    public Optional<Insight> told(Details details) {
      return Optional.of(insight);
    }
  }
}

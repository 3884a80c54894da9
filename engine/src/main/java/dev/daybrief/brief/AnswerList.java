package dev.daybrief.brief;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Metric;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: what customers answered, as it is now.
public interface AnswerList {

  /// Newest first.
  ///
  /// @param until the first instant that is too late
  List<Answer> newest(OrganizationId organization, Instant from, Instant until, int most);

  /// @param customer of the call that was asked about
  /// @param themes the metrics that count it for what it says
  record Answer(
      String externalId,
      Instant at,
      Optional<String> customer,
      Optional<Integer> score,
      Optional<String> comment,
      List<Metric> themes) {

    public Answer {
      themes = List.copyOf(themes);
    }
  }
}

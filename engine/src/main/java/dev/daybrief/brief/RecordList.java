package dev.daybrief.brief;

import dev.daybrief.brief.ProofSource.Place;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Source;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Port: records as they are now, newest first; neither removed ones nor those that count nowhere.
public interface RecordList {

  Proof.Page page(OrganizationId organization, Query query);

  /// @param from the first instant; calls happen when they started or became ready, feedback and
  ///     service records when they were created
  /// @param until the first instant that is too late
  /// @param traits fields, by the names of the files' columns, that have exactly these texts
  /// @param words that a comment of feedback has; empty for all
  /// @param before the last record of the page before; empty for the first page
  record Query(
      Source source,
      Instant from,
      Instant until,
      Map<String, String> traits,
      Optional<String> words,
      Optional<Place> before,
      int most) {

    public Query {
      traits = Map.copyOf(traits);
    }
  }
}

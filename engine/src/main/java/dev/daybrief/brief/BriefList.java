package dev.daybrief.brief;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Tone;
import dev.daybrief.metric.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Port: current revisions of briefs, newest day first, with those of their lines that are
/// meant.
public interface BriefList {

  /// @param member whose ratings are meant
  Page page(OrganizationId organization, UUID member, Query query);

  /// A brief of which no line is meant is left out.
  ///
  /// @param to the last day, included
  /// @param words that title or description have, as in a web search; the last may be a beginning
  /// @param before the last day of the page before
  /// @param most days of a page
  record Query(
      LocalDate from,
      LocalDate to,
      Traits traits,
      Optional<String> words,
      Optional<LocalDate> before,
      int most) {}

  /// What a line has to be; what is empty may be anything.
  record Traits(
      Optional<InsightKind> kind,
      Optional<Label> label,
      Optional<Tone> tone,
      Optional<ReaderOpinion.Judgement> rating) {}

  /// @param closed whether the organisation does not work on such a day of the week now
  /// @param lines those that are meant, in their order
  record Found(
      LocalDate date, int revision, Instant publishedAt, boolean closed, List<FoundLine> lines) {

    public Found {
      lines = List.copyOf(lines);
    }
  }

  /// @param rating what the member thinks of the line
  record FoundLine(
      int priority,
      InsightKind kind,
      Metric metric,
      String title,
      String description,
      Optional<Long> count,
      BriefItem.Standing standing,
      Optional<ReaderOpinion.Judgement> rating) {}

  /// @param more whether older briefs are meant as well
  record Page(List<Found> briefs, boolean more) {

    public Page {
      briefs = List.copyOf(briefs);
    }
  }
}

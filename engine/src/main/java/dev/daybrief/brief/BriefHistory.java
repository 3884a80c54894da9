package dev.daybrief.brief;

import dev.daybrief.brief.PublishedBrief.Revision;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The current briefs of many days.
public interface BriefHistory {

  /// Newest day first.
  Page find(OrganizationId organization, Query query);

  /// @param first the earliest day
  /// @param before the day after the last one
  /// @param words each begins a word of the line; none asks for nothing
  /// @param most days on a page
  record Query(LocalDate first, LocalDate before, Traits traits, List<String> words, int most) {

    public Query {
      words = List.copyOf(words);
    }
  }

  /// What one line of the day is, all of it at once.
  record Traits(Optional<InsightKind> kind, Optional<Label> label, Optional<Tone> tone) {}

  /// @param more whether earlier days would follow
  record Page(List<Day> days, boolean more) {

    public Page {
      days = List.copyOf(days);
    }
  }

  record Day(LocalDate date, Revision revision, List<BriefItem> items) {

    public Day {
      items = List.copyOf(items);
    }
  }
}

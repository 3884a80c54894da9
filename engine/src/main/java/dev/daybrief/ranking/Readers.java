package dev.daybrief.ranking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// What an organisation's readers have seen before a day, and what they thought of it.
///
/// @param lastShown the last day before this one on which a line of the topic was among the three
/// @param opinions votes on lines of the topic that were cast before the day ended
/// @param muted topics the readers do not want to see
/// @param resting topics whose work was done or put off, each left out while it counts no more
public record Readers(
    Map<Topic, LocalDate> lastShown,
    Map<Topic, Opinion> opinions,
    Set<Topic> muted,
    Map<Topic, Long> resting) {

  public static final Readers NONE = new Readers(Map.of(), Map.of(), Set.of(), Map.of());

  public Readers {
    lastShown = Map.copyOf(lastShown);
    opinions = Map.copyOf(opinions);
    muted = Set.copyOf(muted);
    resting = Map.copyOf(resting);
  }

  /// Votes of readers, one each for a line.
  public record Opinion(int useful, int notUseful) {}
}

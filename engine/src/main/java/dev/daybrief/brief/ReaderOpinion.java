package dev.daybrief.brief;

import dev.daybrief.ranking.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What one member thinks of one line of a day's brief.
///
/// @param count what the line counted, where it counts something
public record ReaderOpinion(
    LocalDate date,
    Topic topic,
    UUID member,
    Judgement judgement,
    Instant givenAt,
    Optional<Long> count) {

  public enum Judgement {
    USEFUL,
    NOT_USEFUL,
    /// No more such lines, for the whole organisation.
    MUTE,
    /// The work is done: no such line for two weeks unless there is more of it, for the whole
    /// organisation.
    DONE,
    /// Not now: no such line for a week, for the whole organisation.
    SNOOZE;

    /// Whether it changes what the whole organisation sees.
    public boolean isForAll() {
      return this == MUTE || this == DONE || this == SNOOZE;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

package dev.daybrief.brief;

import dev.daybrief.ranking.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/// What one member thinks of one line of a day's brief.
public record ReaderOpinion(
    LocalDate date, Topic topic, UUID member, Judgement judgement, Instant givenAt) {

  public enum Judgement {
    USEFUL,
    NOT_USEFUL,
    /// No more such lines, for the whole organisation.
    MUTE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

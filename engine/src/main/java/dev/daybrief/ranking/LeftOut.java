package dev.daybrief.ranking;

import dev.daybrief.insight.Insight;
import java.util.Locale;

/// An insight that did not make the five, and why.
public record LeftOut(Insight insight, Salience salience, Reason reason) {

  public enum Reason {
    /// Two lines of its source were chosen already.
    SOURCE_HAS_TWO,
    /// A stronger line speaks of the same subject.
    SAME_SUBJECT,
    /// The readers muted its topic.
    MUTED,
    /// Its work was done or put off, and there is no more of it than then.
    RESTING,
    /// Three stronger lines were there.
    WEAKER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

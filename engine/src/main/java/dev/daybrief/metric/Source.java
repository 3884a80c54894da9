package dev.daybrief.metric;

import java.util.Locale;

/// Where records come from. Silence is judged, and lines are balanced, by source.
public enum Source {
  CALLS,
  FEEDBACK,
  SERVICE_RECORDS;

  /// The word of the public contract: lower case with underscores.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

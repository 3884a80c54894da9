package dev.daybrief.record;

import java.util.Locale;

/// What became of one row that was sent.
public enum RowOutcome {
  /// The record was not known before.
  ADDED,
  /// A further version of a known record; where it is not the newest, it tells of earlier days
  /// only.
  UPDATED,
  /// The version is there already, or another row of the same batch stands in its place.
  UNCHANGED,
  /// The record counts on no day from now on.
  REMOVED,
  /// The row cannot become a record.
  REFUSED;

  private final String word = name().toLowerCase(Locale.ROOT);

  public String word() {
    return word;
  }
}

package dev.daybrief.attach;

import java.util.Locale;

/// What became of the last sync of a feed.
public enum FeedState {
  /// Never synced.
  NEW,
  /// Begun, and ended neither well nor badly: under way, or its process was killed.
  UNFINISHED,
  /// All rows are known.
  CURRENT,
  /// As current; some rows were refused or share their id.
  INCOMPLETE,
  /// As current, but so many rows are gone that nothing was removed here.
  DELETIONS_HELD,
  /// The other database cannot be reached or does not let us in.
  UNREACHABLE,
  /// Its role may not read what the mapping names.
  NO_RIGHT,
  /// Its tables are not those of the mapping.
  SCHEMA_CHANGED,
  /// It took too long or broke off; the next sync goes on.
  INTERRUPTED;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', ' ');

  public String word() {
    return word;
  }

  public static FeedState parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}

package dev.daybrief.ingest.attached;

import dev.daybrief.attach.Feed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Translates status words of the other database.
final class Statuses {

  private final Feed feed;
  private final int place;

  Statuses(Feed feed) {
    this.feed = feed;
    this.place = feed.columnNames().indexOf("status");
  }

  static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /// A word that the mapping does not name stays as it is.
  void translate(@Nullable String[] values) {
    String word = place < 0 ? null : values[place];
    if (word != null && !feed.statuses().isEmpty()) {
      values[place] = feed.statuses().getOrDefault(key(word), word);
    }
  }
}

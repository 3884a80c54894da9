package dev.daybrief.theme;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Port: finds the themes of comments. The same comment is always read the same.
public interface CommentReader {

  /// Each theme at most once, in the order of [Theme].
  ///
  /// @param language BCP 47 tag as the source gave it; wrong or absent, the words decide
  /// @param score 0 to 10; tells praise from blame where the words do not
  Set<ThemeMention> read(String comment, @Nullable String language, @Nullable Integer score);
}

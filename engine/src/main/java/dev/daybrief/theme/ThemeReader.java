package dev.daybrief.theme;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the themes of a comment by keywords: which are named, and what the words around them say.
public final class ThemeReader implements CommentReader {

  /// Characters read of a comment; few people write a tenth of it.
  private static final int READ_AT_MOST = 10_000;

  private final Taxonomy taxonomy;

  public ThemeReader(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  @Override
  public Set<ThemeMention> read(
      String comment, @Nullable String language, @Nullable Integer score) {
    List<Word> words =
        Spelling.words(
            comment.length() <= READ_AT_MOST ? comment : comment.substring(0, READ_AT_MOST));
    var hits = hits(words, language);
    return hits.isEmpty() ? Set.of() : Reading.of(Clause.of(words, hits), score);
  }

  /// By the language that the source names; where none of its words fits, by the one that knows
  /// most of the words.
  private List<Vocabulary.Hit> hits(List<Word> words, @Nullable String language) {
    var named = language == null ? null : taxonomy.vocabulary(primary(language));
    List<Vocabulary.Hit> best = named == null ? List.of() : named.find(words);
    if (best.isEmpty()) {
      for (Vocabulary other : taxonomy.vocabularies()) {
        var hits = other.find(words);
        best = hits.size() > best.size() ? hits : best;
      }
    }
    return best;
  }

  private static String primary(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }
}

package dev.daybrief.embedding;

import dev.daybrief.theme.CommentReader;
import dev.daybrief.theme.Polarity;
import dev.daybrief.theme.Theme;
import dev.daybrief.theme.ThemeMention;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds to what the keywords found: each sentence speaks of the theme of the known sentence that it
/// is most like, where it is like enough. English alone: the model knows no other language well
/// enough to find anything, see docs/statistics.md.
final class LikenessReader implements CommentReader {

  /// Cosine from which a sentence is like another one: the lowest of 0.35, 0.45, 0.55 and 0.65 that
  /// cost nothing over all tuned comments.
  private static final double LIKE_ENOUGH = 0.45;

  private static final int PRAISE_FROM = 9;
  private static final int BLAME_UNTIL = 6;

  /// Sentences read of a comment; the model takes some milliseconds each.
  private static final int SENTENCES = 20;

  /// The model reads no more.
  private static final int SENTENCE_LENGTH = 1_000;

  /// Turns a text into a vector of length 1.
  @FunctionalInterface
  interface Embedding {
    float[] of(String text);
  }

  private static final class Known {
    final ThemeMention mention;
    final float[] vector;

    Known(ThemeMention mention, float[] vector) {
      this.mention = mention;
      this.vector = vector;
    }
  }

  private final CommentReader keywords;
  private final Embedding embedding;
  private final List<Known> known;

  LikenessReader(CommentReader keywords, Embedding embedding) {
    this.keywords = keywords;
    this.embedding = embedding;
    this.known =
        KnownSentence.all().stream()
            .map(sentence -> new Known(sentence.mention(), embedding.of(sentence.text())))
            .toList();
  }

  @Override
  public Set<ThemeMention> read(
      String comment, @Nullable String language, @Nullable Integer score) {
    Set<ThemeMention> found = keywords.read(comment, language, score);
    if (language != null && !language.toLowerCase(Locale.ROOT).startsWith("en")) {
      return found;
    }
    Map<Theme, Polarity> likely = new EnumMap<>(Theme.class);
    for (String sentence : sentences(comment)) {
      @Nullable ThemeMention mention = mostLike(embedding.of(sentence));
      if (mention != null) {
        likely.merge(
            mention.theme(),
            polarity(mention, score),
            (one, other) -> one == other ? one : Polarity.UNCLEAR);
      }
    }
    found.forEach(mention -> likely.put(mention.theme(), mention.polarity()));
    var mentions = new LinkedHashSet<ThemeMention>();
    likely.forEach((theme, polarity) -> mentions.add(new ThemeMention(theme, polarity)));
    return Collections.unmodifiableSet(mentions);
  }

  private static List<String> sentences(String comment) {
    var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(comment);
    var sentences = new ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next();
        end != BreakIterator.DONE && sentences.size() < SENTENCES;
        end = breaks.next()) {
      String sentence = comment.substring(start, Math.min(end, start + SENTENCE_LENGTH)).strip();
      if (sentence.codePoints().anyMatch(Character::isLetter)) {
        sentences.add(sentence);
      }
      start = end;
    }
    return sentences;
  }

  private @Nullable ThemeMention mostLike(float[] vector) {
    @Nullable ThemeMention best = null;
    double most = LIKE_ENOUGH;
    for (Known one : known) {
      double likeness = cosine(vector, one.vector);
      if (likeness >= most) {
        most = likeness;
        best = one.mention;
      }
    }
    return best;
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /// Likeness tells themes apart, but hardly praise from blame: the score knows better.
  private static Polarity polarity(ThemeMention mention, @Nullable Integer score) {
    if (score == null) {
      return mention.polarity();
    }
    return score >= PRAISE_FROM
        ? Polarity.POSITIVE
        : score <= BLAME_UNTIL ? Polarity.NEGATIVE : mention.polarity();
  }
}

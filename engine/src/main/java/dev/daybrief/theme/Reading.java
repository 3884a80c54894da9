package dev.daybrief.theme;

import dev.daybrief.theme.Clause.Judgement;
import dev.daybrief.theme.Vocabulary.Hit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one comment says of which theme.
///
/// A theme is judged by the nearest judgement of its clause; without one, by a judgement of the
/// same sentence that stands alone. A theme that is only named counts when the comment says nothing
/// else; the score then tells praise from blame.
final class Reading {

  private static final int PRAISE_FROM = 9;
  private static final int BLAME_UNTIL = 6;

  /// @param sentence where it was named without a judgement
  private record Named(Theme theme, int sentence) {}

  private final Map<Theme, Polarity> found = new EnumMap<>(Theme.class);
  private final List<Named> named = new ArrayList<>();

  /// By sentence, the first judgement of a clause without a theme.
  private final Map<Integer, Polarity> alone = new TreeMap<>();

  private Reading() {}

  static Set<ThemeMention> of(List<Clause> clauses, @Nullable Integer score) {
    var reading = new Reading();
    clauses.forEach(reading::read);
    for (Named one : reading.named) {
      Optional.ofNullable(reading.alone.get(one.sentence))
          .ifPresent(polarity -> reading.add(one.theme, polarity));
    }
    if (reading.found.isEmpty()) {
      Polarity rest = reading.rest(score);
      reading.named.forEach(one -> reading.add(one.theme, rest));
    }
    var mentions = new LinkedHashSet<ThemeMention>();
    reading.found.forEach((theme, polarity) -> mentions.add(new ThemeMention(theme, polarity)));
    return Collections.unmodifiableSet(mentions);
  }

  private void read(Clause clause) {
    List<Judgement> judgements = clause.judgements();
    boolean hasTheme = false;
    for (Hit hit : clause.hits()) {
      for (Meaning meaning : hit.meanings()) {
        switch (meaning) {
          case Meaning.Judged(Theme theme, Polarity polarity) -> {
            add(theme, clause.denied(hit) ? polarity.reversed() : polarity);
            hasTheme = true;
          }
          case Meaning.About(Theme theme) -> {
            about(theme, hit, clause, judgements);
            hasTheme = true;
          }
          case Meaning.Cue _, Meaning.Negation _, Meaning.Contrast _, Meaning.Nothing _ -> {
            // They judge the themes around them.
          }
        }
      }
    }
    if (!hasTheme && !judgements.isEmpty()) {
      alone.putIfAbsent(clause.sentence(), judgements.getFirst().polarity());
    }
  }

  private void about(Theme theme, Hit hit, Clause clause, List<Judgement> judgements) {
    Optional<Polarity> judged = Clause.nearest(judgements, hit);
    if (judged.isPresent()) {
      add(theme, judged.get());
    } else if (clause.denied(hit)) {
      add(theme, Polarity.NEGATIVE);
    } else {
      named.add(new Named(theme, clause.sentence()));
    }
  }

  private void add(Theme theme, Polarity polarity) {
    found.merge(theme, polarity, Polarity::and);
  }

  /// What the comment as a whole says; what its score says where it says nothing.
  private Polarity rest(@Nullable Integer score) {
    return alone.values().stream()
        .reduce(Polarity::and)
        .orElseGet(() -> score == null ? Polarity.UNCLEAR : byScore(score));
  }

  private static Polarity byScore(int score) {
    return score >= PRAISE_FROM
        ? Polarity.POSITIVE
        : score <= BLAME_UNTIL ? Polarity.NEGATIVE : Polarity.UNCLEAR;
  }
}

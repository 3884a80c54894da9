package dev.daybrief.theme;

import dev.daybrief.theme.Vocabulary.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said between two pauses or contrasts: judgements in it belong to the themes in it.
///
/// @param sentence clauses of one sentence, without a contrast between them, have the same number
record Clause(int sentence, List<Hit> hits) {

  /// Words that may stand between "not" and what it denies: "not at all friendly".
  private static final int REACH_AHEAD = 2;

  /// The same where the denial comes last: "महंगा बिल्कुल नहीं".
  private static final int REACH_BACK = 1;

  /// A judgement that names no theme.
  record Judgement(Hit hit, Polarity polarity) {}

  static List<Clause> of(List<Word> words, List<Hit> hits) {
    var clauses = new ArrayList<Clause>();
    var current = new ArrayList<Hit>();
    int sentence = 0;
    int place = 0;
    for (Hit hit : hits) {
      Word.Pause pause = Word.Pause.NONE;
      for (; place <= hit.start(); place++) {
        Word.Pause before = words.get(place).pause();
        pause = before.compareTo(pause) > 0 ? before : pause;
      }
      boolean turns = hit.meanings().contains(new Meaning.Contrast());
      if (pause != Word.Pause.NONE || turns) {
        clauses.add(new Clause(sentence, List.copyOf(current)));
        current.clear();
        sentence += pause == Word.Pause.SENTENCE || turns ? 1 : 0;
      }
      current.add(hit);
    }
    clauses.add(new Clause(sentence, current));
    return clauses;
  }

  List<Judgement> judgements() {
    var judgements = new ArrayList<Judgement>();
    for (Hit hit : hits) {
      for (Meaning meaning : hit.meanings()) {
        if (meaning instanceof Meaning.Cue(Polarity polarity)) {
          judgements.add(new Judgement(hit, denied(hit) ? polarity.reversed() : polarity));
        }
      }
    }
    return judgements;
  }

  /// The judgement that stands nearest to the hit; of two as near, the one before it.
  static Optional<Polarity> nearest(List<Judgement> judgements, Hit hit) {
    Optional<Judgement> nearest = Optional.empty();
    for (Judgement judgement : judgements) {
      if (nearest.isEmpty() || distance(judgement.hit, hit) < distance(nearest.get().hit, hit)) {
        nearest = Optional.of(judgement);
      }
    }
    return nearest.map(Judgement::polarity);
  }

  private static int distance(Hit one, Hit other) {
    return Math.max(other.start() - one.end(), one.start() - other.end());
  }

  boolean denied(Hit hit) {
    return hits.stream().anyMatch(other -> denies(other, hit));
  }

  private static boolean denies(Hit denial, Hit hit) {
    for (Meaning meaning : denial.meanings()) {
      if (meaning instanceof Meaning.Negation(boolean follows)) {
        int between = follows ? denial.start() - hit.end() : hit.start() - denial.end();
        if (between >= 0 && between <= (follows ? REACH_BACK : REACH_AHEAD)) {
          return true;
        }
      }
    }
    return false;
  }
}

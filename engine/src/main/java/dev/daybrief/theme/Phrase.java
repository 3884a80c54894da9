package dev.daybrief.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A keyword of one word or several, and all it says.
record Phrase(List<Pattern> patterns, List<Meaning> meanings) {

  Phrase {
    patterns = List.copyOf(patterns);
    meanings = List.copyOf(meanings);
  }

  /// One word of a phrase: `text`, `text*` for any word that begins so, `_` for any word.
  record Pattern(String text, boolean open) {

    static final Pattern ANY = new Pattern("", true);

    boolean fits(Word word) {
      return fits(word.text()) || fits(word.bare());
    }

    private boolean fits(@Nullable String word) {
      return word != null && (open ? word.startsWith(text) : word.equals(text));
    }
  }

  /// Whether the words from the place on are this phrase; it does not run over a comma.
  boolean isAt(List<Word> words, int place) {
    if (place + patterns.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < patterns.size(); i++) {
      Word word = words.get(place + i);
      if ((i > 0 && word.pause() != Word.Pause.NONE) || !patterns.get(i).fits(word)) {
        return false;
      }
    }
    return true;
  }

  int length() {
    return patterns.size();
  }
}

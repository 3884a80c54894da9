package dev.daybrief.theme;

import dev.daybrief.theme.Word.Pause;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into words and writes each as careless hands would: lower case, no accents, no
/// apostrophes, Arabic without its article, letters that are stretched for effect once.
final class Spelling {

  /// So many equal letters in a row are meant as one.
  private static final int STRETCHED = 3;

  private static final int UMLAUT_DOTS = 0x308;
  private static final int TATWEEL = 0x640;
  private static final int TEH_MARBUTA = 0x629;
  private static final int ALEF_MAKSURA = 0x649;
  private static final int CANDRABINDU = 0x901;
  private static final int ANUSVARA = 0x902;
  private static final int NUKTA = 0x93C;

  private final List<Word> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private Pause pause = Pause.SENTENCE;
  private int last;
  private int run;

  private Spelling() {}

  static List<Word> words(String text) {
    var spelling = new Spelling();
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int at = 0; at < plain.length(); at += Character.charCount(plain.codePointAt(at))) {
      spelling.take(plain, at);
    }
    spelling.endWord();
    return spelling.words;
  }

  private void take(String text, int at) {
    int letter = text.codePointAt(at);
    switch (Character.getType(letter)) {
      case Character.LOWERCASE_LETTER,
          Character.OTHER_LETTER,
          Character.TITLECASE_LETTER,
          Character.UPPERCASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.COMBINING_SPACING_MARK ->
          letter(letter);
      case Character.NON_SPACING_MARK -> mark(letter);
      case Character.FORMAT -> {
        // Invisible: joins, directions.
      }
      case Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL -> {
        endWord();
        letter(letter);
        endWord();
      }
      default -> between(text, at, letter);
    }
  }

  private void letter(int letter) {
    switch (letter) {
      case 'ß' -> word.append("ss");
      case TATWEEL -> {
        // Only stretches the line.
      }
      case TEH_MARBUTA -> word.append('ه');
      case ALEF_MAKSURA -> word.append('ي');
      default -> stretched(letter);
    }
  }

  /// "sooo" is "so"; "good" and 1000 stay what they are.
  private void stretched(int letter) {
    run = letter == last && Character.isLetter(letter) ? run + 1 : 1;
    last = letter;
    if (run == STRETCHED) {
      word.setLength(word.length() - 1);
    } else if (run < STRETCHED) {
      word.appendCodePoint(letter);
    }
  }

  private void mark(int mark) {
    if (mark == UMLAUT_DOTS
        && !word.isEmpty()
        && "aou".indexOf(word.charAt(word.length() - 1)) >= 0) {
      word.append('e');
    } else if (mark == CANDRABINDU) {
      word.appendCodePoint(ANUSVARA);
    } else if (Character.UnicodeScript.of(mark) == Character.UnicodeScript.DEVANAGARI
        && mark != NUKTA) {
      word.appendCodePoint(mark);
    }
  }

  private void between(String text, int at, int sign) {
    switch (sign) {
      case '\'', '’', '‘', '`', '´' -> {
        // don't, geht's: one word
      }
      case '.', ',' -> {
        if (!standsInNumber(text, at)) {
          endWord();
          pauseAtLeast(sign == '.' ? Pause.SENTENCE : Pause.CLAUSE);
        }
      }
      case '!', '?', '؟', '।', '…', '\n' -> {
        endWord();
        pauseAtLeast(Pause.SENTENCE);
      }
      case ' ', '-', '/', '&', '+', '_', '#', '*' -> endWord();
      default -> {
        endWord();
        if (!Character.isWhitespace(sign) && !Character.isSpaceChar(sign)) {
          pauseAtLeast(Pause.CLAUSE);
        }
      }
    }
  }

  private static boolean standsInNumber(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private void pauseAtLeast(Pause atLeast) {
    pause = pause.compareTo(atLeast) < 0 ? atLeast : pause;
  }

  private void endWord() {
    if (word.isEmpty()) {
      return;
    }
    String text = Arabic.withoutArticle(word.toString());
    words.add(new Word(text, Arabic.withoutAnd(text), pause));
    word.setLength(0);
    last = 0;
    pause = Pause.NONE;
  }
}

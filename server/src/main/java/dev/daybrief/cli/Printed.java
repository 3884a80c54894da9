package dev.daybrief.cli;

import java.util.regex.Pattern;

/// Text of people on a terminal: nothing in it moves the cursor, colours the line, rings the bell
/// or turns the direction of what follows.
final class Printed {

  /// A name set apart from its sentence: what opens is closed, so nothing that follows is turned.
  private static final Pattern ISOLATED =
      Pattern.compile("\u2068[^\\p{Cc}\u2028-\u202E\u2066-\u2069]*\u2069");

  static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (String piece : ISOLATED.splitWithDelimiters(text, -1)) {
      if (ISOLATED.matcher(piece).matches()) {
        plain
            .append('\u2068')
            .append(shown(piece.substring(1, piece.length() - 1)))
            .append('\u2069');
      } else {
        plain.append(shown(piece));
      }
    }
    return plain.toString();
  }

  private static String shown(String text) {
    var plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (isCommand(point)) {
                plain.append("\\u%04x".formatted(point));
              } else {
                plain.appendCodePoint(point);
              }
            });
    return plain.toString();
  }

  /// Controls, line and paragraph separators, marks of direction, and halves of pairs.
  private static boolean isCommand(int point) {
    return Character.isISOControl(point)
        || (0x2028 <= point && point <= 0x202E)
        || (0x2066 <= point && point <= 0x2069)
        || (0xD800 <= point && point <= 0xDFFF);
  }

  private Printed() {}
}

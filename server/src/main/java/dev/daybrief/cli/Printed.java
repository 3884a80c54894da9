package dev.daybrief.cli;

/// Text of people on a terminal: nothing in it moves the cursor, colours the line, rings the bell
/// or turns the direction of what follows.
final class Printed {

  static String plain(String text) {
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

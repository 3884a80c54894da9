package dev.daybrief.ingest;

/// A value of a file as a message may repeat it: short, on one line, nothing invisible.
final class Shown {

  /// Characters of a value that a message repeats.
  private static final int IN_MESSAGE = 60;

  static String quoted(String value) {
    return '"' + of(value, IN_MESSAGE) + '"';
  }

  /// At most so many characters; an ellipsis at the end stands for the rest.
  static String of(String value, int most) {
    var shown = new StringBuilder();
    for (int i = 0; i < value.length(); ) {
      int character = value.codePointAt(i);
      i += Character.charCount(character);
      String piece = visible(character);
      int ellipsis = i < value.length() ? 1 : 0;
      if (shown.length() + piece.length() + ellipsis > most) {
        return shown.append('…').toString();
      }
      shown.append(piece);
    }
    return shown.toString();
  }

  private static String visible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          character > 0xFFFF ? "\\u{%X}".formatted(character) : "\\u%04X".formatted(character);
      default -> Character.toString(character);
    };
  }

  private Shown() {}
}

package dev.daybrief.day;

/// Text whose every character is one.
public final class WholeText {

  /// Whether it holds no half of a surrogate pair: such a half has no bytes of its own, and no
  /// database keeps it.
  public static boolean is(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private WholeText() {}
}

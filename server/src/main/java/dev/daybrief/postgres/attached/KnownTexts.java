package dev.daybrief.postgres.attached;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Short texts that come again and again, such as status words and organisations, are made once.
final class KnownTexts {

  private static final int PLACES = 1 << 12;

  /// Longer ones seldom come twice.
  private static final int LONGEST = 48;

  private final @Nullable String[] known = new @Nullable String[PLACES];

  String text(byte[] bytes, int from, int length) {
    if (length > LONGEST) {
      return made(bytes, from, length);
    }
    int place = place(bytes, from, length);
    String text = known[place];
    if (text == null || !isThis(text, bytes, from, length)) {
      text = made(bytes, from, length);
      known[place] = text;
    }
    return text;
  }

  private static String made(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  private static int place(byte[] bytes, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = hash * 31 + bytes[i];
    }
    return (hash ^ (hash >>> 12) ^ (hash >>> 20)) & (PLACES - 1);
  }

  /// Letters beyond ASCII have more bytes than one and are never this.
  private static boolean isThis(String text, byte[] bytes, int from, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }
}

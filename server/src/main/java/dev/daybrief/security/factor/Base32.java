package dev.daybrief.security.factor;

/// Bytes as people type them: RFC 4648, without padding.
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  static String of(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte one : bytes) {
      buffer = ((buffer << Byte.SIZE) | (one & 0xFF)) & 0xFFFF;
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt((buffer >> held) & 0x1F));
      }
    }
    if (held > 0) {
      text.append(ALPHABET.charAt((buffer << (BITS - held)) & 0x1F));
    }
    return text.toString();
  }

  private Base32() {}
}

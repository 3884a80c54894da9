package dev.daybrief.http;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Bytes with their entity tag, quotes included: the same bytes have the same tag on every server.
record Tagged(Buffer bytes, String tag) {

  /// 16 bytes of SHA-256.
  private static final int TAG_BYTES = 16;

  static Tagged of(Buffer bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.getBytes());
      String hex = HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES));
      return new Tagged(bytes, '"' + hex + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// @param header `If-None-Match`; weak comparison, RFC 9110 §13.1.2
  boolean isKnownTo(String header) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
        .anyMatch(known -> known.equals(tag) || known.equals("*"));
  }
}

package dev.daybrief.http;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.HexFormat;

/// Bytes with their entity tag, quotes included: the same bytes have the same tag on every server.
public record Tagged(Buffer bytes, String tag) {

  /// 16 bytes of SHA-256.
  private static final int TAG_BYTES = 16;

  public static Tagged of(Buffer bytes) {
    byte[] hash = Sha256.begin().digest(bytes.getBytes());
    return new Tagged(bytes, '"' + HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES)) + '"');
  }

  /// @param header `If-None-Match`; weak comparison, RFC 9110 §13.1.2
  boolean isKnownTo(String header) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
        .anyMatch(known -> known.equals(tag) || known.equals("*"));
  }
}

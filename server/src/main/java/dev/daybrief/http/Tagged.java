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

  /// What is changed by whoever has read it.
  public Answer answer() {
    return Answer.of(200, "application/json", bytes)
        .with("ETag", tag)
        .with("Cache-Control", "no-store");
  }

  /// Whether a change is meant of this; without `If-Match` it is meant of whatever is there.
  public boolean isMeantBy(Request request) {
    return request.header("If-Match").map(tag::equals).orElse(true);
  }

  /// @param header `If-None-Match`; weak comparison, RFC 9110 §13.1.2
  boolean isKnownTo(String header) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
        .anyMatch(known -> known.equals(tag) || known.equals("*"));
  }
}

package dev.daybrief.http;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// A file of the dashboard as it is and gzipped, each with its own tag; gzipped once, when first
/// asked for.
record Packed(Tagged plain, Tagged gzipped) {

  static Packed of(Buffer bytes) {
    return new Packed(Tagged.of(bytes), Tagged.of(gzip(bytes)));
  }

  boolean isWorthIt() {
    return gzipped.bytes().length() < plain.bytes().length();
  }

  /// RFC 9110 §12.5.3; a coding that is refused has the weight 0.
  static boolean isTaken(Request request) {
    return request.headers("Accept-Encoding").stream()
        .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
        .map(coding -> coding.replaceAll("\\s", ""))
        .anyMatch(coding -> coding.matches("gzip(;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?"));
  }

  private static Buffer gzip(Buffer bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new BestGzip(packed)) {
      gzip.write(bytes.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return Buffer.buffer(packed.toByteArray());
  }

  private static final class BestGzip extends GZIPOutputStream {

    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}

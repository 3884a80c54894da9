package dev.daybrief.http;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Bytes as they are and gzipped, each with its own tag.
record Packed(Tagged plain, Tagged gzipped) {

  private static final Pattern GZIP = Pattern.compile("gzip(;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?");

  private static final Pattern SPACE = Pattern.compile("\\s");

  static Packed of(Buffer bytes) {
    return of(Tagged.of(bytes));
  }

  static Packed of(Tagged plain) {
    return new Packed(plain, Tagged.of(gzip(plain.bytes())));
  }

  boolean isWorthIt() {
    return gzipped.bytes().length() < plain.bytes().length();
  }

  /// RFC 9110 §12.5.3; a coding that is refused has the weight 0.
  static boolean isTaken(Request request) {
    return request.headers("Accept-Encoding").stream()
        .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
        .map(coding -> SPACE.matcher(coding).replaceAll(""))
        .anyMatch(coding -> GZIP.matcher(coding).matches());
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

package dev.daybrief.http.doors;

import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// What a request says of its body, and the body itself.
final class Payload {

  /// 16 MiB, before and after inflation: 10,000 rows of 1.6 kB.
  static final int LARGEST = 16 << 20;

  /// 30 s: 16 MiB over 5 Mbit/s.
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /// The request cannot be served; the answer says why.
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refused(Problem problem, String detail) {
      super(detail, null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }

    String detail() {
      return String.valueOf(getMessage());
    }
  }

  /// The media type in lower case, without parameters; UTF-8 is the only charset. A form has a
  /// boundary instead.
  static Optional<String> mediaType(Request request) {
    return request
        .header("Content-Type")
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(
            value -> value.matches("[^;]+(;\\s*charset=\"?utf-8\"?\\s*)?;?|multipart/form-data;.*"))
        .map(value -> value.replaceFirst(";.*", "").strip());
  }

  static boolean isGzip(Request request) throws Refused {
    String coding =
        String.join(",", request.headers("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "", "identity" -> false;
      case "gzip", "x-gzip" -> true;
      default ->
          throw new Refused(
              Problem.MEDIA_TYPE, "The one Content-Encoding that is understood is gzip.");
    };
  }

  /// All of the body, inflated.
  static byte[] whole(Request request, BodyStream body) throws Refused {
    boolean gzip = isGzip(request);
    refuseLarge(request);
    body.within(LONGEST);
    try {
      byte[] sent = upTo(body);
      return gzip ? inflated(sent) : sent;
    } catch (BodyStream.Unfinished e) {
      throw new Refused(Problem.TIMED_OUT, "The body did not arrive within 30 seconds.");
    } catch (IOException e) {
      throw new Refused(Problem.BAD_REQUEST, "The body cannot be read.");
    }
  }

  static byte[] inflated(byte[] sent) throws Refused {
    try {
      return upTo(new GZIPInputStream(new ByteArrayInputStream(sent)));
    } catch (IOException e) {
      throw new Refused(Problem.BAD_REQUEST, "The body is not gzip, or its data is damaged.");
    }
  }

  private static void refuseLarge(Request request) throws Refused {
    if (request
        .header("Content-Length")
        .filter(length -> length.matches("\\d{1,18}") && Long.parseLong(length) > LARGEST)
        .isPresent()) {
      throw tooLarge();
    }
  }

  private static byte[] upTo(InputStream in) throws IOException, Refused {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw tooLarge();
    }
    return bytes;
  }

  private static Refused tooLarge() {
    return new Refused(
        Problem.TOO_LARGE,
        "A batch has at most 10,000 rows and 16 MiB, inflated; send more than one, or an import.");
  }

  private Payload() {}
}

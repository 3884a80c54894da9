package dev.daybrief.http.webhook;

import dev.daybrief.access.WebhookProvider;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import dev.daybrief.http.doors.BodyStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The body of an event: read whole, up to its limit.
final class EventBody {

  /// 1 MiB: the report of an hour's call has its transcript several times, some 300 kB.
  private static final int LARGEST_JSON = 1 << 20;

  /// 64 KiB: Twilio sends some 30 short fields.
  private static final int LARGEST_FORM = 64 << 10;

  private static final int MOST_FIELDS = 500;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /// The request cannot be served; the answer says why.
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Unreadable(Problem problem, String detail) {
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

  static byte[] read(WebhookProvider provider, Request request, BodyStream body) throws Unreadable {
    String type = mediaType(provider);
    if (!request.header("Content-Type").map(EventBody::plain).filter(type::equals).isPresent()) {
      throw new Unreadable(Problem.MEDIA_TYPE, "Send " + type + ".");
    }
    if (request.headers("Content-Encoding").stream().anyMatch(it -> !it.equals("identity"))) {
      throw new Unreadable(Problem.MEDIA_TYPE, "Send it without a Content-Encoding.");
    }
    int largest = type.equals("application/json") ? LARGEST_JSON : LARGEST_FORM;
    try {
      body.within(LONGEST);
      byte[] bytes = body.readNBytes(largest + 1);
      if (bytes.length > largest) {
        throw new Unreadable(
            Problem.TOO_LARGE, "An event has at most %d kB.".formatted(largest >> 10));
      }
      return bytes;
    } catch (IOException e) {
      throw new Unreadable(Problem.TIMED_OUT, "The body did not arrive within 10 seconds.");
    }
  }

  private static String mediaType(WebhookProvider provider) {
    return switch (provider) {
      case VAPI, RETELL -> "application/json";
      case TWILIO -> "application/x-www-form-urlencoded";
    };
  }

  private static String plain(String contentType) {
    return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /// The fields of a form, decoded; empty for what is none.
  static Optional<Map<String, List<String>>> form(WebhookProvider provider, byte[] body) {
    if (provider != WebhookProvider.TWILIO) {
      return Optional.empty();
    }
    String[] parts = new String(body, StandardCharsets.UTF_8).split("&", MOST_FIELDS + 1);
    if (parts.length > MOST_FIELDS) {
      return Optional.empty();
    }
    var fields = new LinkedHashMap<String, List<String>>();
    try {
      for (String field : parts) {
        int equals = field.indexOf('=');
        String name = decoded(equals < 0 ? field : field.substring(0, equals));
        String value = equals < 0 ? "" : decoded(field.substring(equals + 1));
        if (!name.isEmpty()) {
          fields.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
      }
    } catch (IllegalArgumentException noForm) {
      return Optional.empty();
    }
    return Optional.of(fields);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private EventBody() {}
}

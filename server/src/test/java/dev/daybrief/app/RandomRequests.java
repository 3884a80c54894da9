package dev.daybrief.app;

import java.util.List;
import java.util.Random;

/// Requests that are nearly right, or not at all.
final class RandomRequests {

  private static final List<String> PATHS =
      List.of(
          "/api/v1/auth/login",
          "/api/v1/auth/refresh",
          "/api/v1/me",
          "/api/v1/analytics/recent-activities",
          "/api/v1/briefs/",
          "/api/v1/briefs/2026-11-17/items/",
          "/api/v1/briefs/2026-11-17/items/1/feedback",
          "/api/",
          "/assets/",
          "/q/");
  private static final List<String> PIECES =
      List.of(
          "2026-11-17",
          "0000-01-01",
          "9999-12-31",
          "2026-02-29",
          "%00",
          "%2e%2e",
          "..",
          "%ff",
          "//",
          "?",
          "&",
          "=",
          "date",
          "limit",
          "revision",
          "5",
          "-1",
          "99999999999",
          "%F0%9F%98%80",
          ";",
          "null",
          "%25",
          "+",
          "*");
  private static final List<String> JSON =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\"email\"",
          "\"password\"",
          "\"feedback\"",
          "\"mute\"",
          "\"a\\u0000@b\"",
          "\"\\ud800\"",
          "null",
          "1e999",
          "true",
          "\"x\"",
          " ");

  static String path(Random random) {
    var path = new StringBuilder(PATHS.get(random.nextInt(PATHS.size())));
    for (int i = random.nextInt(6); i > 0; i--) {
      path.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return path.toString();
  }

  static String body(Random random) {
    var body = new StringBuilder();
    for (int i = random.nextInt(10); i > 0; i--) {
      body.append(JSON.get(random.nextInt(JSON.size())));
    }
    return body.toString();
  }

  /// Printable, as the client lets no other header through.
  static String garbage(Random random) {
    return random
        .ints(random.nextInt(80), ' ', 127)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private RandomRequests() {}
}

package dev.daybrief.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Requests made from the API's description, as it says and not. The same seed and number give the
/// same request, as long as the known values are the same.
///
/// @param description the API's
/// @param known values that mean something here, by the name of a parameter
/// @param bearers values of the header Authorization, the empty one for none
record GeneratedRequests(
    JsonNode description, Map<String, List<String>> known, List<String> bearers) {

  private static final List<String> METHODS =
      List.of("get", "post", "put", "patch", "delete", "head", "options", "trace", "foo", "GeT");

  private static final List<String> ODD_TEXT =
      List.of(
          "",
          "%00",
          "%ff",
          "%C0%80",
          "%ED%A0%80",
          "%F0%9F%9A%97",
          "%E2%80%AE",
          "%",
          "%zz",
          "%25",
          "%2e%2e%2f",
          "..",
          "..;",
          "+",
          "*",
          "-1",
          "0",
          "99999999999999999999",
          "1e3",
          "2025-02-30",
          "2025-6-3",
          "0000-01-01",
          "9999-12-31",
          "-0001-01-01",
          "%D9%A2%D9%A0%D9%A2%D9%A5-06-03",
          "null",
          "true",
          "'%20OR%201=1--",
          "%22",
          "a".repeat(300),
          "%61",
          "00000000-0000-0000-0000-000000000000",
          "a%0d%0aX-Injected:%201",
          "(((((",
          "%26%7C%21%3A*");

  private static final List<String> ODD_HEADERS =
      List.of(
          "Accept: text/html;q=0",
          "Accept-Encoding: gzip;q=0, *;q=0",
          "Accept-Encoding: identity;q=0, br;q=x",
          "Accept-Language: \u00ff\u00fe",
          "If-None-Match: \"",
          "If-None-Match: *",
          "If-Match: W/\"\"",
          "If-Modified-Since: yesterday",
          "Range: bytes=0-0,-1",
          "Expect: 200-maybe",
          "Upgrade: h2c",
          "Upgrade: websocket",
          "Connection: close",
          "Connection: Authorization",
          "X-HTTP-Method-Override: DELETE",
          "X-Forwarded-For: 6.6.6.6, unknown, ::1",
          "Forwarded: for=\"[::1\";;=",
          "Cookie: =; ;; __Host-daybrief-refresh=",
          "Cookie: __Host-daybrief-refresh=" + "z".repeat(2_000),
          "X-Daybrief-Csrf: 1",
          "X-Daybrief-Csrf: 1\r\nX-Daybrief-Csrf: 1",
          "Idempotency-Key: " + "k".repeat(300),
          "Idempotency-Key: ",
          "Authorization: Basic YTpi",
          "Authorization: Bearer " + "a.".repeat(3_000),
          "Host: evil.example",
          "X-Folded: a\r\n b",
          "X-Nul: a\u0000b",
          "X Space: 1",
          ": none",
          "X-Large: " + "x".repeat(20_000),
          "Transfer-Encoding: gzip",
          "Content-Type: application/json",
          "Content-Length: 5",
          "Content-Length: -1",
          "Content-Language: de");

  private static final List<String> MEDIA_TYPES =
      List.of(
          "application/json",
          "application/json; charset=utf-16",
          "APPLICATION/JSON;charset=\"utf-8\"",
          "application/x-ndjson",
          "text/csv",
          "text/plain",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=b",
          "application/gzip",
          "*/*",
          "",
          ";",
          "application/json, text/csv");

  /// @param route as the description has it
  /// @param bent whether anything may be not as described
  /// @param sent a character each byte
  record Made(String route, String method, boolean bent, String sent) {

    byte[] bytes() {
      return latin(sent);
    }

    /// For whoever reads of a finding.
    String shown() {
      return sent.substring(0, Math.min(sent.length(), 1_500))
          .replaceAll("(?i)(bearer )\\S{20,}", "$1…")
          .replace("\r", "")
          .replaceAll("[^\\n -~]", "?");
    }
  }

  Made make(long seed, int number) {
    return new Making(new Random(seed * 1_000_003 + number)).request();
  }

  private final class Making {

    private final Random random;
    private final RandomJson json;

    /// Of a hundred choices, how many are not as described.
    private final int faults;

    private final boolean bent;

    Making(Random random) {
      this.random = random;
      this.faults = new int[] {0, 0, 4, 12, 40}[random.nextInt(5)];
      this.json = new RandomJson(description, random, faults);
      this.bent = faults > 0;
    }

    private boolean odd() {
      return random.nextInt(100) < faults;
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    Made request() {
      var paths = new ArrayList<Map.Entry<String, JsonNode>>(description.get("paths").properties());
      var path = one(paths);
      var operations = new ArrayList<Map.Entry<String, JsonNode>>(path.getValue().properties());
      var operation = one(operations);
      String method = odd() && random.nextInt(3) == 0 ? one(METHODS) : operation.getKey();
      JsonNode described = operation.getValue();
      var headers = new ArrayList<String>();
      headers.add("Host: " + (odd() ? one(ODD_TEXT) : "localhost"));
      String bearer = one(bearers);
      if (!bearer.isEmpty()) {
        headers.add("Authorization: " + bearer);
      }
      String target = target(path.getKey(), described, headers);
      byte[] body = body(described, headers);
      while (odd() && headers.size() < 60) {
        headers.add(one(ODD_HEADERS));
      }
      String shownMethod = method.equals("GeT") ? method : method.toUpperCase(Locale.ROOT);
      byte[] bytes = bytes(shownMethod + " " + target, headers, body);
      return new Made(
          operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
          shownMethod,
          bent,
          new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private String target(String path, JsonNode described, List<String> headers) {
      var target = new StringBuilder(path);
      var query = new ArrayList<String>();
      for (JsonNode parameter : described.path("parameters")) {
        String name = parameter.get("name").asText();
        String value = odd() ? one(ODD_TEXT) : encoded(value(name, parameter.path("schema")));
        switch (parameter.get("in").asText()) {
          case "path" -> {
            int at = target.indexOf("{" + name + "}");
            target.replace(at, at + name.length() + 2, value);
          }
          case "query" -> {
            if (parameter.path("required").asBoolean() ? !odd() : random.nextInt(3) == 0) {
              query.add(name + "=" + value);
            }
          }
          default -> {
            if (random.nextBoolean()) {
              headers.add(name + ": " + value);
            }
          }
        }
      }
      while (odd()) {
        query.add(random.nextBoolean() ? one(ODD_TEXT) : one(ODD_TEXT) + "=" + one(ODD_TEXT));
      }
      if (odd() && !query.isEmpty()) {
        query.add(one(query));
      }
      if (odd()) {
        target.append(one(List.of("/", "//", "/.", ";a=b", "%2f", "/../me", "?", "#x")));
      }
      return query.isEmpty() ? target.toString() : target + "?" + String.join("&", query);
    }

    private String value(String name, JsonNode schema) {
      List<String> here = known.getOrDefault(name, List.of());
      if (!here.isEmpty() && random.nextInt(4) > 0) {
        return one(here);
      }
      String value = json.of(resolved(schema));
      return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    private JsonNode resolved(JsonNode schema) {
      return schema.has("$ref") ? description.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static String encoded(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private byte[] body(JsonNode described, List<String> headers) {
      JsonNode content = described.at("/requestBody/content");
      if (content.isMissingNode()) {
        return odd() ? text(one(RandomJson.ODD)) : new byte[0];
      }
      var types = new ArrayList<Map.Entry<String, JsonNode>>(content.properties());
      var type = one(types);
      headers.add("Content-Type: " + (odd() ? one(MEDIA_TYPES) : type.getKey()));
      byte[] body = text(written(type.getKey(), type.getValue().path("schema")));
      if (odd()) {
        body = bent(body);
      }
      return coded(body, headers);
    }

    private String written(String type, JsonNode schema) {
      return switch (type) {
        case "text/csv" ->
            "external_id,status,created_at\n" + json.text(schema) + ",Missed,2025-06-03T09:00Z\n";
        case "application/x-ndjson" -> json.of(schema) + "\n" + json.of(schema) + "\n";
        case "multipart/form-data" ->
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nx\r\n--b--\r\n";
        case "application/x-www-form-urlencoded" -> "CallSid=CA1&CallStatus=" + one(ODD_TEXT);
        default -> json.of(schema);
      };
    }

    /// What no text holds.
    private byte[] bent(byte[] body) {
      return switch (random.nextInt(6)) {
        case 0 -> Arrays.copyOf(body, body.length / 2);
        case 1 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        case 2 -> text("\ufeff" + new String(body, StandardCharsets.UTF_8));
        case 3 -> Arrays.copyOf(body, 70_000);
        case 4 -> text("[".repeat(16_000));
        default -> garbled(body.clone());
      };
    }

    private byte[] garbled(byte[] body) {
      for (int at = random.nextInt(20); at < body.length; at += 1 + random.nextInt(20)) {
        body[at] = (byte) random.nextInt(256);
      }
      return body;
    }

    private byte[] coded(byte[] body, List<String> headers) {
      if (!odd()) {
        return random.nextInt(12) == 0 ? packed(gzip(body), headers) : body;
      }
      return switch (random.nextInt(6)) {
        case 0 -> packed(gzip(body), headers);
        case 1 -> packed(BOMB, headers);
        case 2 -> packed(body, headers);
        case 3 -> packed(Arrays.copyOf(gzip(body), Math.max(5, body.length / 2)), headers);
        case 4 -> {
          headers.add("Content-Encoding: " + one(List.of("br", "deflate", "gzip, gzip")));
          yield body;
        }
        default -> body;
      };
    }

    private static byte[] packed(byte[] body, List<String> headers) {
      headers.add("Content-Encoding: gzip");
      return body;
    }

    private byte[] bytes(String line, List<String> headers, byte[] body) {
      var all = new ByteArrayOutputStream();
      boolean chunked = body.length > 0 && random.nextInt(8) == 0;
      if (chunked) {
        headers.add("Transfer-Encoding: chunked");
      } else if (body.length > 0 || random.nextInt(4) == 0) {
        headers.add("Content-Length: " + body.length);
      }
      String version = odd() && random.nextInt(4) == 0 ? "HTTP/1.0" : "HTTP/1.1";
      all.writeBytes(latin(line + " " + version + "\r\n"));
      headers.forEach(header -> all.writeBytes(latin(header + "\r\n")));
      all.writeBytes(latin("\r\n"));
      if (chunked) {
        all.writeBytes(
            latin(Integer.toHexString(body.length) + (odd() ? ";x=\"y\"" : "") + "\r\n"));
      }
      all.writeBytes(body);
      if (chunked) {
        all.writeBytes(latin("\r\n0\r\n" + (odd() ? "Trailer: 1\r\n" : "") + "\r\n"));
      }
      return all.toByteArray();
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// 50 MB of nothing in 50 kB.
  private static final byte[] BOMB = gzip(new byte[50_000_000]);

  private static byte[] gzip(byte[] body) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}

package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybrief.app.RawClient.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the server below us refuses by itself, byte by byte, is refused as everything else is.
@QuarkusTest
class UnreadableRequestsTest {

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          400, GET
          400, GET / HTTP/9.9.9|Host: a
          400, GET / FOO/1.1|Host: a
          400, \u0001\u0002\u0003 / HTTP/1.1|Host: a
          400, GET / HTTP/1.1|Host: a|X Space: 1
          400, GET / HTTP/1.1|Host: a|X-Nul: a\0b
          400, GET / HTTP/1.1|Host: a|no colon at all
          400, GET / HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 6
          400, GET / HTTP/1.1|Host: a|Content-Length: -1
          400, GET / HTTP/1.1|Host: a|Content-Length: x
          400, GET /api/v1/me HTTP/1.1|Host: a b
          408, POST /api/v1/auth/login HTTP/1.1|Host: a|Content-Type: application/json|Content-Length: 5
          414, GET /$long HTTP/1.1|Host: a
          431, GET / HTTP/1.1|Host: a|X-Long: $long$long$long
          431, GET /api/v1/me HTTP/1.1|Host: a|Authorization: Bearer $long$long$long
          """)
  void areAnsweredWithAProblemAndAllHeaders(int status, String lines) throws IOException {
    Answer answer = ask(lines.replace("$long", "x".repeat(8_000)).replace("|", "\r\n"));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers())
        .containsEntry("content-type", "application/problem+json")
        .containsEntry("cache-control", "no-store")
        .containsEntry("x-content-type-options", "nosniff")
        .containsKeys(
            "content-security-policy",
            "referrer-policy",
            "strict-transport-security",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("instance").asText()).startsWith("/");
    assertThat(answer.body().getBytes(StandardCharsets.UTF_8))
        .hasSize(Integer.parseInt(answer.header("content-length")));
  }

  @Test
  void areAnsweredInTheirTurn() throws IOException {
    try (var client = new RawClient(address)) {
      Answer first =
          client.send(latin("GET /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\nGET\r\n\r\n"), false);
      Answer second = client.next();

      assertThat(first.status()).isEqualTo(401);
      assertThat(second.status()).isEqualTo(400);
      assertThat(second.header("content-type")).isEqualTo("application/problem+json");
    }
  }

  private Answer ask(String request) throws IOException {
    try (var client = new RawClient(address)) {
      return client.send(latin(request + "\r\n\r\n"), false);
    }
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

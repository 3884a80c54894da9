package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Batches that are nearly right, or come all at once.
@QuarkusTest
class HostileBatchesTest {

  private static final List<String> KINDS = List.of("calls", "feedback", "service-records");
  private static final List<String> TYPES = List.of("application/json", "application/x-ndjson");
  private static final String ROW =
      "{\"external_id\":\"ä😀\",\"status\":\"Ready\",\"created_at\":\"2026-11-17T08:00:00Z\","
          + "\"nps_score\":9,\"cost\":1.5e2,\"comment\":\"x\",\"amount\":1,\"currency\":\"EUR\"}";
  private static final List<String> PIECES =
      List.of(
          "\\u0000",
          "\\ud800",
          "\\udc00",
          "null",
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "1e999999999",
          "-0",
          "9".repeat(2000),
          "true",
          "\\",
          "\n",
          "\r",
          "[".repeat(100),
          "\uFFFF",
          "0001-01-01",
          "+999999999-12-31T23:59:59Z",
          "\"external_id\":",
          "\"records\":",
          "x".repeat(300));

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Inject TestWeb web;

  @Test
  void neverFailForAnyBody() {
    var client = new DoorClient(address, "Bearer " + web.key(TestWeb.HARBOUR));
    var random = new Random(20_261_117);
    for (int i = 0; i < 800; i++) {
      byte[] body = body(random);
      String path = "/api/v1/records/" + KINDS.get(random.nextInt(3));
      HttpResponse<String> answer =
          client.send(
              path,
              body,
              TYPES.get(random.nextInt(2)),
              "Idempotency-Key",
              Integer.toString(random.nextInt(500)),
              "Content-Encoding",
              random.nextInt(10) == 0 ? "gzip" : "identity");
      assertThat(answer.statusCode())
          .as("%d: %s", i, new String(body, StandardCharsets.UTF_8))
          .isLessThan(500);
    }
  }

  private static byte[] body(Random random) {
    var text = new StringBuilder("{\"records\":[" + ROW + "," + ROW + "]}");
    if (random.nextBoolean()) {
      text = new StringBuilder(ROW + "\n" + ROW);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length());
      text.replace(
          at,
          Math.min(text.length(), at + random.nextInt(8)),
          PIECES.get(random.nextInt(PIECES.size())));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  @Test
  void areDoneOnceWhenTheyComeAllAtOnce() throws Exception {
    web.postgres.execute("TRUNCATE daybrief.calls");
    var client = new DoorClient(address, "Bearer " + web.key(TestWeb.HARBOUR));
    String body =
        "{\"records\":[{\"external_id\":\"once\",\"status\":\"Ready\","
            + "\"created_at\":\"2026-11-17T08:00:00Z\"}]}";
    Callable<Integer> send =
        () -> {
          HttpResponse<String> answer =
              client.post(
                  "/api/v1/records/calls", body, "application/json", "Idempotency-Key", "parallel");
          if (answer.statusCode() == 200) {
            assertThat(answer.body()).contains("\"added\":1");
          }
          return answer.statusCode();
        };
    try (var senders = Executors.newFixedThreadPool(16)) {
      var statuses = senders.invokeAll(IntStream.range(0, 64).mapToObj(_ -> send).toList());
      for (var status : statuses) {
        assertThat(status.get()).isIn(200, 409, 429);
      }
    }
    assertThat(send.call()).isEqualTo(200);
  }
}

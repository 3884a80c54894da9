import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/// Sends two calls and prints what became of each: `java SendRecords.java http://localhost:8080 dbk_…`.
/// Needs Java 23 or newer and no library.
final class SendRecords {

  private static final String CALLS =
      """
      {"records": [
        {"external_id": "example-1", "status": "Missed", "direction": "inbound",
         "created_at": "2026-11-17T09:12:00+01:00", "started_at": "2026-11-17T09:12:00+01:00",
         "customer_phone": "+49 30 5550 0123"},
        {"external_id": "example-2", "status": "Completed", "direction": "outbound",
         "created_at": "2026-11-17T10:00:00+01:00", "started_at": "2026-11-17T10:00:00+01:00",
         "duration_seconds": 180, "agent": "Kim", "customer_phone": "+49 30 5550 0123"}
      ]}""";

  private static final int TRIES = 3;

  public static void main(String[] arguments) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(arguments[0] + "/api/v1/records/calls"))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + arguments[1])
            .header("Content-Type", "application/json")
            // The same key for every try: a batch that arrived already is answered, not stored again.
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(CALLS))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = send(client, request);
      System.out.println(answer.statusCode() + " " + answer.body());
      System.exit(answer.statusCode() == 200 ? 0 : 1);
    }
  }

  /// Busy and unavailable servers say when to come back.
  private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws Exception {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    for (int attempt = 1; attempt < TRIES && mayPass(answer.statusCode()); attempt++) {
      long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
      Thread.sleep(Duration.ofSeconds(Math.min(seconds, 30)));
      answer = client.send(request, BodyHandlers.ofString());
    }
    return answer;
  }

  private static boolean mayPass(int status) {
    return status == 409 || status == 429 || status == 503;
  }
}

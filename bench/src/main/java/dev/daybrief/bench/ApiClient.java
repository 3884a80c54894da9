package dev.daybrief.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;

/// A member's requests to one server.
record ApiClient(HttpClient http, URI address) implements AutoCloseable {

  static final String ACTIVITIES = "api/v1/analytics/recent-activities";

  private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");
  private static final Duration LONGEST = Duration.ofSeconds(10);

  static ApiClient of(URI address) {
    return new ApiClient(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), address);
  }

  /// The access token.
  String signIn(String email, String password) {
    String body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    var request =
        request("api/v1/auth/login")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    var found =
        TOKEN.matcher(new String(send(request).body(), java.nio.charset.StandardCharsets.UTF_8));
    if (!found.find()) {
      throw new IllegalStateException("the login was refused");
    }
    return found.group(1);
  }

  void signOut(String token) {
    var request =
        authorized("api/v1/auth/logout", token)
            .header("X-Daybrief-Csrf", "1")
            .POST(BodyPublishers.noBody());
    int status = send(request).statusCode();
    if (status != 204) {
      throw new IllegalStateException("the sign-out was answered with " + status);
    }
  }

  HttpResponse<byte[]> get(String path, String token) {
    return send(authorized(path, token));
  }

  HttpResponse<byte[]> activities(String token) {
    return get(ACTIVITIES, token);
  }

  HttpResponse<byte[]> activities(String token, String day) {
    return get(ACTIVITIES + "?date=" + day, token);
  }

  private HttpRequest.Builder authorized(String path, String token) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(LONGEST);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return Answers.of(http, request.build());
  }

  @Override
  public void close() {
    http.close();
  }
}

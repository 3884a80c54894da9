package dev.daybrief.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Asks the server as a browser would, headers in pairs.
record WebClient(URI server) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> BEARERS = new ConcurrentHashMap<>();

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(server.resolve(path)).method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> login(String email, String password) {
    String body = JSON.createObjectNode().put("email", email).put("password", password).toString();
    return send("POST", "/api/v1/auth/login", body, "Content-Type", "application/json");
  }

  HttpResponse<String> getAs(String email, String path) {
    return as(email, bearer -> get(path, "Authorization", bearer));
  }

  /// @param body JSON
  HttpResponse<String> sendAs(String email, String method, String path, String body) {
    return as(
        email,
        bearer ->
            send(method, path, body, "Authorization", bearer, "Content-Type", "application/json"));
  }

  /// Signs in once, and again where the session has ended: proving a password takes long, on
  /// purpose.
  private HttpResponse<String> as(String email, Function<String, HttpResponse<String>> ask) {
    String member = server + " " + email;
    HttpResponse<String> answer = ask.apply(BEARERS.computeIfAbsent(member, _ -> bearer(email)));
    if (answer.statusCode() != 401) {
      return answer;
    }
    String renewed = bearer(email);
    BEARERS.put(member, renewed);
    return ask.apply(renewed);
  }

  /// A value of the header Authorization.
  String bearer(String email) {
    return "Bearer " + json(login(email, TestWeb.PASSWORD)).get("accessToken").asText();
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(response.body(), e);
    }
  }

  /// As the header Cookie wants it.
  static String cookie(HttpResponse<String> response) {
    return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
  }
}

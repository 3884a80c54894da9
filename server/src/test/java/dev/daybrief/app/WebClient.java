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

/// Asks the server as a browser would, headers in pairs.
record WebClient(URI server) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();

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
    return get(path, "Authorization", bearer(email));
  }

  /// @param body JSON
  HttpResponse<String> sendAs(String email, String method, String path, String body) {
    return send(
        method, path, body, "Authorization", bearer(email), "Content-Type", "application/json");
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

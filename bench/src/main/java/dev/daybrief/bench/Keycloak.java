package dev.daybrief.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A Keycloak of its own on this machine, with the realm `cars` of the drill.
record Keycloak(Child child, URI address, HttpClient http) implements AutoCloseable {

  static final String REALM = "cars";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPERATOR = "keeper";
  private static final String PASSWORD = "eleven cranes lift harbours";

  /// @param folder its distribution, unpacked; the realm is written into it
  /// @param organization id that its members' tokens name
  static Keycloak start(Path folder, String organization) throws IOException {
    Path imported = Files.createDirectories(folder.resolve("data/import"));
    Files.writeString(
        imported.resolve("cars-realm.json"), realm().replace("ORGANIZATION", organization));
    int port = Ports.free();
    var child =
        Child.start(
            folder,
            Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "KC_BOOTSTRAP_ADMIN_USERNAME", OPERATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD),
            List.of(
                "sh",
                "bin/kc.sh",
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port));
    child.line(line -> line.contains("Listening on:"));
    return new Keycloak(child, URI.create("http://127.0.0.1:" + port), HttpClient.newHttpClient());
  }

  private static String realm() throws IOException {
    try (var in = Keycloak.class.getResourceAsStream("keycloak-realm.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  URI issuer() {
    return address.resolve("/realms/" + REALM);
  }

  URI keys() {
    return URI.create(issuer() + "/protocol/openid-connect/certs");
  }

  /// The whole answer to a sign-in: access, refresh and identity token.
  JsonNode signIn(String client, String member) {
    return signIn(REALM, client, member);
  }

  /// An access token of another realm of the same server.
  String foreignToken() {
    return signIn("master", "admin-cli", OPERATOR).path("access_token").asText();
  }

  private JsonNode signIn(String realm, String client, String member) {
    String form =
        Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", member,
                "password", PASSWORD,
                "scope", "openid")
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return read(
        request("/realms/" + realm + "/protocol/openid-connect/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// From now on tokens are signed by a new key; the one before is still published.
  void addKey() {
    String body =
        """
        {"name": "next", "providerId": "rsa-generated",
         "providerType": "org.keycloak.keys.KeyProvider",
         "config": {"priority": ["200"], "algorithm": ["RS256"]}}""";
    send(
        asOperator("/admin/realms/cars/components")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /// The key that signed before [#addKey] is published no longer.
  void removeFirstKey() {
    JsonNode providers =
        read(asOperator("/admin/realms/cars/components?type=org.keycloak.keys.KeyProvider"));
    for (JsonNode provider : providers) {
      if (provider.path("name").asText().equals("rsa-generated")) {
        send(asOperator("/admin/realms/cars/components/" + provider.path("id").asText()).DELETE());
      }
    }
  }

  private HttpRequest.Builder asOperator(String path) {
    return request(path).header("Authorization", "Bearer " + foreignToken());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path));
  }

  private JsonNode read(HttpRequest.Builder request) {
    try {
      return JSON.readTree(send(request));
    } catch (IOException e) {
      throw new IllegalStateException("no JSON", e);
    }
  }

  private String send(HttpRequest.Builder request) {
    HttpResponse<byte[]> answer = Answers.of(http, request.build());
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer + ": " + body);
    }
    return body;
  }

  @Override
  public void close() {
    http.close();
    child.close();
  }
}

package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybrief.access.Team.Wish;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Members and invitations, over HTTP.
@QuarkusTest
class MembersTest {

  private static final String ADA = "ada@harbour.example";
  private static final String DANA = "dana@harbour.example";
  private static final String MEMBERS = "/api/v1/members";
  private static final String INVITATIONS = "/api/v1/invitations";
  private static final String ACCEPT = "/api/v1/auth/invitations";

  @Inject TestWeb web;
  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Test
  void letsAnInvitedOneInOnce() {
    String email = "new-" + UUID.randomUUID() + "@harbour.example";
    HttpResponse<String> invited = invite(email, "manager");
    assertThat(invited.statusCode()).isEqualTo(201);
    String secret = json(invited).get("secret").asText();
    String id = json(invited).at("/invitation/id").asText();
    assertThat(send(ADA, "GET", INVITATIONS, "").body()).contains(id).doesNotContain(secret);

    assertThat(accept(secret, "too short").statusCode()).isEqualTo(400);
    assertThat(client().login(email, TestWeb.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(accept(secret, TestWeb.PASSWORD).statusCode()).isEqualTo(204);
    assertThat(accept(secret, TestWeb.PASSWORD).statusCode()).isEqualTo(404);

    JsonNode session = json(client().login(email, TestWeb.PASSWORD));
    assertThat(session.at("/member/role").asText()).isEqualTo("manager");
    assertThat(session.at("/organization/slug").asText()).isEqualTo("harbour-auto");
    assertThat(send(ADA, "GET", INVITATIONS, "").body()).doesNotContain(id);
    assertThat(invite(email, "viewer").statusCode()).isEqualTo(409);
  }

  @Test
  void letsNobodyInWithAnotherSecret() {
    String email = "other-" + UUID.randomUUID() + "@harbour.example";
    JsonNode invited = json(invite(email, "viewer"));
    String secret = invited.get("secret").asText();
    String theirs = secret.replace(TestWeb.HARBOUR.id().toString(), TestWeb.ALPINE.id().toString());
    String withdrawn = INVITATIONS + "/" + invited.at("/invitation/id").asText();

    for (String other :
        List.of("", "x", theirs, secret + "x", secret.substring(1), "-".repeat(36) + ".a")) {
      assertThat(accept(other, TestWeb.PASSWORD).statusCode()).as(other).isEqualTo(404);
    }
    assertThat(send("kiri@alpine.example", "DELETE", withdrawn, "").statusCode()).isEqualTo(403);
    assertThat(send(ADA, "DELETE", withdrawn, "").statusCode()).isEqualTo(204);
    assertThat(send(ADA, "DELETE", withdrawn, "").statusCode()).isEqualTo(404);
    assertThat(accept(secret, TestWeb.PASSWORD).statusCode()).isEqualTo(404);
  }

  @Test
  void keepsOutWhomAnAdministratorSwitchesOff() {
    String email = joined("viewer");
    String path = MEMBERS + "/" + idOf(email);
    String bearer = client().bearer(email);

    assertThat(send(ADA, "PATCH", path, "{\"active\":false}").statusCode()).isEqualTo(204);

    awaitRefusal(bearer);
    assertThat(client().login(email, TestWeb.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(send(ADA, "PATCH", path, "{\"active\":true,\"role\":\"admin\"}").statusCode())
        .isEqualTo(204);
    assertThat(json(client().login(email, TestWeb.PASSWORD)).at("/member/role").asText())
        .isEqualTo("admin");
    web.team.change(
        TestWeb.HARBOUR.id(),
        UUID.fromString(idOf(ADA)),
        UUID.fromString(idOf(email)),
        new Wish(Optional.empty(), Optional.of(false)));
  }

  @Test
  void keepsTheLastAdministrator() {
    String path = MEMBERS + "/" + idOf(ADA);

    HttpResponse<String> refused = send(ADA, "PATCH", path, "{\"role\":\"viewer\"}");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).get("type").asText()).isEqualTo("urn:daybrief:problem:last-admin");
    assertThat(send(ADA, "PATCH", path, "{\"active\":false}").statusCode()).isEqualTo(409);
    assertThat(send(ADA, "GET", MEMBERS, "").statusCode()).isEqualTo(200);
  }

  @Test
  void isForAdministratorsAndTheOwnOrganization() {
    String foreign = web.members.list(TestWeb.ALPINE.id()).getFirst().id().toString();

    for (String who : List.of(DANA, "vera@harbour.example")) {
      assertThat(send(who, "GET", MEMBERS, "").statusCode()).isEqualTo(403);
      assertThat(send(who, "GET", INVITATIONS, "").statusCode()).isEqualTo(403);
      assertThat(send(who, "POST", INVITATIONS, "{}").statusCode()).isEqualTo(403);
      assertThat(
              send(who, "PATCH", MEMBERS + "/" + idOf(DANA), "{\"role\":\"admin\"}").statusCode())
          .isEqualTo(403);
    }
    assertThat(send(ADA, "GET", MEMBERS, "").body()).contains(DANA).doesNotContain("alpine");
    for (String id : List.of(foreign, UUID.randomUUID().toString(), "x")) {
      assertThat(send(ADA, "PATCH", MEMBERS + "/" + id, "{\"active\":false}").statusCode())
          .isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"role\":\"operator\"}",
        "{\"role\":null}",
        "{\"active\":\"no\"}",
        "{\"active\":false,\"x\":1}",
      })
  void refusesWhatItCannotRead(String body) {
    String path = MEMBERS + "/" + idOf(DANA);
    assertThat(send(ADA, "PATCH", path, body).statusCode()).isEqualTo(400);
    assertThat(send(ADA, "POST", INVITATIONS, body).statusCode()).isEqualTo(400);
    assertThat(post(ACCEPT, body).statusCode()).isEqualTo(400);
  }

  @Test
  void invitesNobodyWithoutAnAddress() {
    for (String email : List.of("", "x", "a b@c", "a@b@c", "x".repeat(300) + "@a.example")) {
      assertThat(invite(email, "viewer").statusCode()).as(email).isEqualTo(400);
    }
  }

  /// The suite's machine may be slow: it fails only far beyond the second.
  private void awaitRefusal(String bearer) {
    Instant patience = Instant.now().plusSeconds(20);
    int status = 200;
    while (status == 200 && Instant.now().isBefore(patience)) {
      status = client().get("/api/v1/me", "Authorization", bearer).statusCode();
    }
    assertThat(status).isEqualTo(401);
  }

  /// The address of a new member.
  private String joined(String role) {
    String email = "joined-" + UUID.randomUUID() + "@harbour.example";
    String secret = json(invite(email, role)).get("secret").asText();
    assertThat(accept(secret, TestWeb.PASSWORD).statusCode()).isEqualTo(204);
    return email;
  }

  private String idOf(String email) {
    return web.members.list(TestWeb.HARBOUR.id()).stream()
        .filter(member -> member.email().equals(email))
        .findFirst()
        .orElseThrow()
        .id()
        .toString();
  }

  private HttpResponse<String> invite(String email, String role) {
    return send(
        ADA,
        "POST",
        INVITATIONS,
        "{\"email\":\"%s\",\"name\":\"New One\",\"role\":\"%s\"}".formatted(email, role));
  }

  private HttpResponse<String> accept(String secret, String password) {
    return post(ACCEPT, "{\"secret\":\"%s\",\"password\":\"%s\"}".formatted(secret, password));
  }

  private HttpResponse<String> post(String path, String body) {
    return client().send("POST", path, body, "Content-Type", "application/json");
  }

  private HttpResponse<String> send(String who, String method, String path, String body) {
    return new WebClient(address).sendAs(who, method, path, body);
  }

  private WebClient client() {
    return new WebClient(address);
  }
}

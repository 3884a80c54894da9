package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.security.issuer.OutsideIssuer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Members of an issuer outside, over HTTP. None has a row here.
@QuarkusTest
@TestProfile(IssuerWebTest.Outside.class)
class IssuerWebTest {

  public static final class Outside implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(IssuerWeb.class);
    }
  }

  @Inject IssuerWeb outside;
  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  private String bearer(String subject, UUID organization, String role) {
    var claims = OutsideIssuer.claims(IssuerWeb.ISSUER, organization, Instant.now());
    claims.put("sub", subject);
    claims.put("roles", List.of(role));
    String header = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"k\"}";
    return "Bearer " + OutsideIssuer.signed(outside.key, header, JsonUtil.toJson(claims));
  }

  private String harbour(String subject, String role) {
    return bearer(subject, TestWeb.HARBOUR.id().value(), role);
  }

  private HttpResponse<String> get(String path, String bearer) {
    return new WebClient(address).get(path, "Authorization", bearer);
  }

  @Test
  void saysWhoIsAsking() {
    HttpResponse<String> me = get("/api/v1/me", harbour("ana", "manager"));

    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(json(me).at("/member/name").asText()).isEqualTo("Ana Lindqvist");
    assertThat(json(me).at("/member/email").asText()).isEqualTo("ana@cars.example");
    assertThat(json(me).at("/member/role").asText()).isEqualTo("manager");
    assertThat(json(me).at("/organization/slug").asText()).isEqualTo("harbour-auto");
  }

  @Test
  void showsTheBriefOfTheOrganizationOfTheToken() {
    String path = "/api/v1/analytics/recent-activities?date=" + TestWeb.DAY;

    assertThat(json(get(path, harbour("ana", "viewer")))).hasSize(5);
    assertThat(get(path, bearer("kiri", TestWeb.ALPINE.id().value(), "viewer")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void keepsWhatAMemberChoseAcrossTokens() {
    String chosen =
        "{\"language\":\"ar\",\"theme\":\"dark\",\"timeFormat\":\"h23\",\"shortcuts\":false}";
    var client = new WebClient(address);
    assertThat(
            client
                .send(
                    "PUT",
                    "/api/v1/preferences",
                    chosen,
                    "Authorization",
                    harbour("ana", "viewer"),
                    "Content-Type",
                    "application/json")
                .statusCode())
        .isEqualTo(204);

    assertThat(get("/api/v1/preferences", harbour("ana", "admin")).body()).isEqualTo(chosen);
    assertThat(get("/api/v1/preferences", harbour("ben", "viewer")).body()).isNotEqualTo(chosen);
  }

  @Test
  void keepsRolesAndOrganizationsApart() {
    assertThat(get("/api/v1/organization", harbour("ana", "manager")).statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/organization", harbour("ana", "admin")).statusCode()).isNotEqualTo(403);
    assertThat(get("/api/v1/me", bearer("ana", UUID.randomUUID(), "admin")).statusCode())
        .isEqualTo(401);
    assertThat(get("/api/v1/me", harbour("ana", "root")).statusCode()).isEqualTo(401);
    assertThat(get("/api/v1/me", harbour("ana", "viewer") + "x").statusCode()).isEqualTo(401);
  }

  @Test
  void letsManagersSendRecords() {
    var client = new WebClient(address);
    for (String role : List.of("viewer", "manager")) {
      assertThat(
              client
                  .send(
                      "POST",
                      "/api/v1/records/calls",
                      "{\"records\":[]}",
                      "Authorization",
                      harbour("ana", role),
                      "Content-Type",
                      "application/json")
                  .statusCode())
          .isEqualTo(role.equals("viewer") ? 403 : 200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/auth/login",
    "POST, /api/v1/auth/refresh",
    "POST, /api/v1/auth/logout",
    "POST, /api/v1/auth/invitations",
    "POST, /api/v1/me/password",
    "GET, /api/v1/me/second-factor",
    "GET, /api/v1/members",
    "GET, /api/v1/invitations",
  })
  void hasNoLoginOfItsOwn(String method, String path) {
    var client = new WebClient(address);
    assertThat(client.send(method, path, "", "Authorization", harbour("ana", "admin")).statusCode())
        .isEqualTo(404);
  }
}

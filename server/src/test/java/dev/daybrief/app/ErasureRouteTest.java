package dev.daybrief.app;

import static dev.daybrief.app.WebClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.app.ContractTest.Example;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Erasures, over HTTP.
@QuarkusTest
class ErasureRouteTest {

  private static final String ADA = "ada@harbour.example";
  private static final String ERASURES = "/api/v1/erasures";
  private static final String DANA =
      "{\"phones\":[\"+49 30 7654321\"],\"emails\":[\"dana@x.example\"],\"references\":[\"erase-1\"]}";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Test
  void erasesAPersonFromTheRecordsOfTheOrganization() throws IOException {
    String call =
        """
        {"records": [{"external_id": "erase-1", "status": "Missed", "agent": "Erasing",
          "customer_name": "Dana", "customer_phone": "030 7654321",
          "created_at": "2026-11-17T08:00:00Z"}]}""";
    assertThat(send(ADA, "/api/v1/records/calls", call).statusCode()).isEqualTo(200);

    HttpResponse<String> erased = send(ADA, ERASURES, DANA);

    assertThat(erased.statusCode()).isEqualTo(200);
    assertThat(json(erased).get("rows").asLong()).isEqualTo(1);
    assertThat(client().getAs(ADA, "/api/v1/records/calls?agent=Erasing").body())
        .contains("erase-1")
        .doesNotContain("Dana", "7654321");
    assertThat(json(send(ADA, ERASURES, DANA)).get("id")).isEqualTo(json(erased).get("id"));
    String entries = client().getAs(ADA, "/api/v1/audit?act=erasure").body();
    assertThat(entries)
        .contains(json(erased).get("id").asText())
        .doesNotContain("7654321", "x.example");
    var example = (ObjectNode) json(erased);
    example.put("id", "019a8c5e-0000-7000-8000-000000000001");
    assertThat(ContractTest.writtenAnew(Map.of("erasure", new Example("Erasure", example))))
        .as("written anew")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"phones\":[]}",
        "{\"phones\":\"+49307654321\"}",
        "{\"phones\":[1]}",
        "{\"phones\":[\"withheld\"]}",
        "{\"emails\":[\"dana\"]}",
        "{\"emails\":[\"\\ud800@x.example\"]}",
        "{\"references\":[\"\"]}",
        "{\"references\":[\"\\u0000\"]}",
        "{\"emails\":[\"dana@x.example\"],\"names\":[\"Dana\"]}"
      })
  void erasesNobodyWhomItCannotRead(String body) {
    assertThat(send(ADA, ERASURES, body).statusCode()).isEqualTo(400);
  }

  @Test
  void isForAdministrators() {
    for (String who : new String[] {"dana@harbour.example", "vera@harbour.example"}) {
      assertThat(send(who, ERASURES, DANA).statusCode()).isEqualTo(403);
    }
  }

  private HttpResponse<String> send(String who, String path, String body) {
    return client().sendAs(who, "POST", path, body);
  }

  private WebClient client() {
    return new WebClient(address);
  }
}

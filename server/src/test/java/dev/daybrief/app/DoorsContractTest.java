package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.app.ContractTest.Example;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Writes the doors' part of contract/examples, as [ContractTest] does the rest.
@QuarkusTest
class DoorsContractTest {

  private static final String ID = "019a8c5e-0000-7000-8000-000000000001";
  private static final String TIME = "2026-11-17T08:00:00Z";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Test
  void keepsAnExampleOfEachAnswerAsDescribed() throws IOException {
    assertThat(ContractTest.writtenAnew(examples())).as("written anew").isEmpty();
  }

  private Map<String, Example> examples() {
    var examples = new LinkedHashMap<String, Example>();
    examples.put("api-key-issued", new Example("IssuedApiKey", issued()));
    examples.put("records-batch", new Example("BatchResult", batch()));
    examples.put("import", new Example("Import", imported()));
    examples.put("records", new Example("Records", listed()));
    return examples;
  }

  private JsonNode issued() {
    var issued = (ObjectNode) asAdmin("POST", "/api/v1/api-keys", "{\"name\": \"crm\"}");
    issued.put("secret", "dbk_019a8c5e…");
    ((ObjectNode) issued.get("key")).put("id", ID).put("createdAt", TIME);
    return issued;
  }

  private JsonNode batch() {
    return asAdmin(
        "POST",
        "/api/v1/records/calls",
        """
        {"records": [
          {"external_id": "batch-example", "deleted_at": "2026-11-17T08:00:00Z", "updated_at": "%s"},
          {"external_id": "call-2", "status": "Lost", "created_at": "2026-11-17T08:00:00Z"}]}"""
            .formatted(Instant.now()));
  }

  private JsonNode listed() {
    String call =
        """
        {"records": [{"external_id": "list-example", "status": "Missed", "agent": "List",
          "customer_phone": "+4930123456", "created_at": "2026-11-17T08:00:00Z"}]}""";
    asAdmin("POST", "/api/v1/records/calls", call);
    return asAdmin("GET", "/api/v1/records/calls?agent=List", "");
  }

  private JsonNode imported() {
    String csv = "external_id,deleted_at\nimport-example,2026-11-17T08:00:00Z\n";
    var client = new WebClient(address);
    String admin = client.bearer("ada@harbour.example");
    var accepted =
        client.send(
            "POST",
            "/api/v1/imports?kind=calls&name=removed.csv",
            csv,
            "Authorization",
            admin,
            "Content-Type",
            "text/csv");
    var answer = (ObjectNode) WebClient.json(accepted);
    return answer.put("id", ID).put("receivedAt", TIME);
  }

  private JsonNode asAdmin(String method, String path, String body) {
    return WebClient.json(new WebClient(address).sendAs("ada@harbour.example", method, path, body));
  }
}

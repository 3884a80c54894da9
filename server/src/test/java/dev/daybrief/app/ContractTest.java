package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.access.Act;
import dev.daybrief.brief.Provenance;
import dev.daybrief.brief.WrittenBy;
import dev.daybrief.fact.DataHealth;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Tone;
import dev.daybrief.metric.Source;
import dev.daybrief.ranking.LeftOut;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Writes contract/: the API's description and an answer of each kind, as the server gives them.
/// The web client is built on these files. A test fails when a committed file differed; run it
/// again and look at the difference.
@QuarkusTest
class ContractTest {

  private static final Path CONTRACT = Path.of("../contract");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BRIEF = "/api/v1/briefs/2026-11-17";
  private static final String USAGE = "/api/v1/model-usage";
  private static final String SPAN = "?from=2026-11-01&to=2026-11-30";
  private static final String ACTIVITIES = "/api/v1/analytics/recent-activities";

  @TestHTTPResource URI address = URI.create("http://unset.invalid");

  @Test
  void keepsTheDescriptionInTheContract() throws IOException {
    assertThat(isCommitted("openapi.json", description())).as("was written anew").isTrue();
  }

  @Test
  void answersAsDescribed() throws IOException {
    var schema = new ContractSchema(description());
    Map<String, JsonNode> answers = answers();

    for (JsonNode line : node(answers, "recent-activities")) {
      assertThat(schema.problems("Activity", line)).isEmpty();
    }
    assertThat(schema.problems("Brief", node(answers, "brief"))).isEmpty();
    assertThat(schema.problems("ModelUsage", node(answers, "model-usage"))).isEmpty();
    assertThat(schema.problems("SentRequests", node(answers, "model-requests"))).isEmpty();
    assertThat(schema.problems("Me", node(answers, "me"))).isEmpty();
    assertThat(schema.problems("Session", node(answers, "session"))).isEmpty();
    for (String problem : Set.of("credentials", "no-brief", "no-session")) {
      assertThat(schema.problems("Problem", node(answers, "problem-" + problem))).isEmpty();
    }
  }

  @Test
  void keepsAnExampleOfEachAnswerInTheContract() throws IOException {
    var changed = new ArrayList<String>();
    for (Map.Entry<String, JsonNode> answer : answers().entrySet()) {
      String name = "examples/" + answer.getKey() + ".json";
      if (!isCommitted(name, answer.getValue())) {
        changed.add(name);
      }
    }
    assertThat(changed).as("written anew").isEmpty();
  }

  @Test
  void describesTheWordsThatAreUsed() throws IOException {
    JsonNode schemas = description().at("/components/schemas");

    assertThat(words(schemas.at("/Label"))).containsExactlyInAnyOrder(words(Label.values()));
    assertThat(words(schemas.at("/Tone"))).containsExactlyInAnyOrder(words(Tone.values()));
    assertThat(words(schemas.at("/WrittenBy")))
        .containsExactlyInAnyOrder(words(WrittenBy.values()));
    assertThat(words(schemas.at("/Provenance/properties/outcome")))
        .containsExactlyInAnyOrder(words(Provenance.Outcome.values()));
    assertThat(words(schemas.at("/Act")))
        .containsExactlyInAnyOrder(
            Arrays.stream(Act.values()).map(Act::word).toArray(String[]::new));
    assertThat(words(schemas.at("/LeftOut/properties/reason")))
        .containsExactlyInAnyOrder(words(LeftOut.Reason.values()));
    assertThat(words(schemas.at("/SourceHealth/properties/source")))
        .containsExactlyInAnyOrder(words(Source.values()));
    assertThat(words(schemas.at("/SourceHealth/properties/state")))
        .containsExactlyInAnyOrder(words(DataHealth.State.values()));
  }

  private static List<String> words(JsonNode schema) {
    var words = new ArrayList<String>();
    schema.get("enum").forEach(word -> words.add(word.asText()));
    return words;
  }

  private static String[] words(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  @Test
  void describesEveryRouteThatIsServed() throws IOException {
    var client = new WebClient(address);
    JsonNode paths = description().get("paths");

    assertThat(paths).hasSize(56);
    paths
        .properties()
        .forEach(
            path -> {
              String concrete =
                  path.getKey()
                      .replace("{date}", "2026-11-17")
                      .replace("{id}", "1")
                      .replace("{metric}", "nps")
                      .replace("{kind}", "calm")
                      .replace("{subject}", "lost_calls");
              String methods =
                  client.send("TRACE", concrete, "").headers().firstValue("Allow").orElse("");
              path.getValue()
                  .fieldNames()
                  .forEachRemaining(method -> assertThat(methods).containsIgnoringCase(method));
            });
  }

  private Map<String, JsonNode> answers() {
    var client = new WebClient(address);
    var login = client.login("dana@harbour.example", TestWeb.PASSWORD);
    ObjectNode session = (ObjectNode) WebClient.json(login);
    String bearer = "Bearer " + session.get("accessToken").asText();
    session.put("accessToken", "example.access.token").put("expiresInSeconds", 900);
    var answers = new LinkedHashMap<String, JsonNode>();
    answers.put("session", session.put("yesterday", "2026-11-17"));
    var me = (ObjectNode) WebClient.json(client.get("/api/v1/me", "Authorization", bearer));
    answers.put("me", me.put("yesterday", "2026-11-17"));
    answers.put("brief", WebClient.json(client.get(BRIEF, "Authorization", bearer)));
    answers.put(
        "recent-activities",
        WebClient.json(client.get(ACTIVITIES + "?date=2026-11-17", "Authorization", bearer)));
    answers.put(
        "problem-no-brief",
        WebClient.json(client.get("/api/v1/briefs/2026-11-02", "Authorization", bearer)));
    answers.put("problem-no-session", WebClient.json(client.get("/api/v1/me")));
    var ada = (ObjectNode) WebClient.json(client.login("ada@harbour.example", TestWeb.PASSWORD));
    String admin = "Bearer " + ada.get("accessToken").asText();
    answers.put("model-usage", WebClient.json(client.get(USAGE + SPAN, "Authorization", admin)));
    answers.put(
        "model-requests",
        WebClient.json(client.get(USAGE + "/2026-11-18", "Authorization", admin)));
    answers.put("problem-credentials", WebClient.json(client.login("a@b.example", "wrong")));
    return answers;
  }

  private static JsonNode node(Map<String, JsonNode> answers, String name) {
    return Objects.requireNonNull(answers.get(name), name);
  }

  static JsonNode description() throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file =
        Objects.requireNonNull(loader.getResourceAsStream("META-INF/openapi.json"))) {
      return JSON.readTree(file);
    }
  }

  /// An answer of the server, and the schema that describes it.
  record Example(String schema, JsonNode answer) {}

  /// Writes those examples of the contract that are not as the server answers now; their names.
  static List<String> writtenAnew(Map<String, Example> examples) throws IOException {
    var schema = new ContractSchema(description());
    var changed = new ArrayList<String>();
    for (Map.Entry<String, Example> example : examples.entrySet()) {
      JsonNode answer = example.getValue().answer();
      assertThat(schema.problems(example.getValue().schema(), answer)).isEmpty();
      String name = "examples/" + example.getKey() + ".json";
      if (!isCommitted(name, answer)) {
        changed.add(name);
      }
    }
    return changed;
  }

  /// Whether the file says this already; it does afterwards.
  static boolean isCommitted(String name, JsonNode json) throws IOException {
    Path file = CONTRACT.resolve(name);
    var printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    String text = JSON.writer(printer).writeValueAsString(json) + "\n";
    String committed = Files.exists(file) ? Files.readString(file) : "";
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
    return committed.equals(text);
  }
}

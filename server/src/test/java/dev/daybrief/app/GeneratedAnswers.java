package dev.daybrief.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Holds answers against the API's description.
///
/// @param foreign words that belong to another organisation
record GeneratedAnswers(JsonNode description, Set<String> foreign) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PROBLEM = "application/problem+json";

  /// Of the protocol: whoever bends a request may get these of any address.
  private static final Set<Integer> OF_ANY_ROUTE =
      Set.of(400, 401, 403, 404, 405, 408, 411, 413, 414, 415, 429, 431);

  /// Repeats the address that was asked for.
  private static final Pattern INSTANCE = Pattern.compile("\"instance\":\"[^\"]*\"");

  /// What tells of the inside.
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?i)exception|\\bat (?:dev|java|io|org)\\.|org\\.postgresql|select .* from |insert into"
              + "|sqlstate|stack ?trace|/work/|quarkus|vert\\.x");

  /// What is wrong with the answer.
  Optional<String> problem(GeneratedRequests.Made made, RawClient.Answer answer) {
    int status = answer.status();
    JsonNode described = described(made.route(), status);
    if (status >= 500) {
      return Optional.of("a failure, " + answer.body());
    }
    // A bent address may be another one's.
    boolean elsewhere = made.bent() && status < 300;
    if (described.isMissingNode() && !elsewhere && !OF_ANY_ROUTE.contains(status)) {
      return Optional.of("a status that is not described");
    }
    if (answer.header("x-content-type-options").isEmpty()) {
      return Optional.of("no headers of safety");
    }
    if (answer.headers().containsKey("x-injected")) {
      return Optional.of("a header that was sent");
    }
    String told = INSTANCE.matcher(answer.body()).replaceFirst("");
    Optional<String> word = foreign.stream().filter(told::contains).findFirst();
    if (word.isPresent()) {
      return Optional.of("a word of another organisation, " + word.get());
    }
    return status >= 400 ? ofProblem(made, answer) : ofSuccess(made, answer, described);
  }

  private JsonNode described(String route, int status) {
    String[] words = route.split(" ", 2);
    return description
        .path("paths")
        .path(words[1])
        .path(words[0].toLowerCase(java.util.Locale.ROOT))
        .path("responses")
        .path(Integer.toString(status));
  }

  private Optional<String> ofProblem(GeneratedRequests.Made made, RawClient.Answer answer) {
    if (!answer.header("content-type").equals(PROBLEM)) {
      return Optional.of("an error that is no problem: " + answer.header("content-type"));
    }
    if (made.method().equals("HEAD")) {
      return Optional.empty();
    }
    var problems = schema("Problem", answer.body());
    if (problems.isPresent()) {
      return problems;
    }
    JsonNode json = read(answer.body());
    if (json.path("status").asInt() != answer.status()) {
      return Optional.of("another status within, " + json.path("status"));
    }
    String told = json.path("title").asText() + json.path("detail").asText() + json.path("type");
    return INSIDE.matcher(told).find() ? Optional.of("words of the inside") : Optional.empty();
  }

  private Optional<String> ofSuccess(
      GeneratedRequests.Made made, RawClient.Answer answer, JsonNode described) {
    String type = answer.header("content-type");
    JsonNode schema = described.at("/content/application~1json/schema");
    boolean isOurs = made.method().equals(made.route().split(" ", 2)[0]);
    if (made.bent()
        || !isOurs
        || !type.equals("application/json")
        || answer.header("content-encoding").equals("gzip")) {
      return Optional.empty();
    }
    return schema.isMissingNode()
        ? Optional.of("JSON that is not described")
        : schema.path("type").asText().equals("array")
            ? Optional.empty()
            : schema(schema.path("$ref").asText().replaceFirst(".*/", ""), answer.body());
  }

  private Optional<String> schema(String name, String body) {
    return new ContractSchema(description)
        .problems(name, read(body)).stream().findFirst().map(found -> "not as described: " + found);
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.getNodeFactory().missingNode();
    }
  }
}

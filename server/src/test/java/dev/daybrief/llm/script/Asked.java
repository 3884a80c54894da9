package dev.daybrief.llm.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A request as it came.
///
/// @param head request line and headers
/// @param number of the request, from 1
public record Asked(String head, String body, int number) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /// Request line, headers and body.
  public String bytes() {
    return head + "\r\n\r\n" + body;
  }

  /// A line of the prompt: its number and the slot that carries its figure.
  ///
  /// @param isNamed whether the slot brings no noun and the name of its metric is offered
  record Line(int number, String slot, String format, boolean isNamed) {}

  private JsonNode prompt() throws JsonProcessingException {
    JsonNode root = MAPPER.readTree(body);
    JsonNode messages = root.get("messages");
    JsonNode content = messages.get(messages.size() - 1).get("content");
    return MAPPER.readTree(content.isTextual() ? content.asText() : content.at("/0/text").asText());
  }

  String language() throws JsonProcessingException {
    return prompt().get("language").asText();
  }

  List<Line> lines() throws JsonProcessingException {
    var lines = new ArrayList<Line>();
    for (JsonNode line : prompt().get("lines")) {
      lines.add(figure(line));
    }
    return lines;
  }

  private static final Map<String, Integer> TELLING =
      Map.of("value", 1, "share", 2, "missed", 3, "since", 4);

  private static Line figure(JsonNode line) {
    int best = Integer.MAX_VALUE;
    var found = new Line(line.get("line").asInt(), "", "", false);
    boolean hasName = line.get("slots").findValuesAsText("slot").contains("metric");
    for (JsonNode slot : line.get("slots")) {
      String name = slot.get("slot").asText();
      String format = slot.get("format").asText();
      int rank = TELLING.getOrDefault(name, 9) * 2 + (format.equals("counted") ? 0 : 1);
      if (rank < best && (format.equals("counted") || format.equals("plain"))) {
        best = rank;
        boolean isNamed = hasName && format.equals("plain");
        found = new Line(line.get("line").asInt(), name, format, isNamed);
      }
    }
    return found;
  }
}

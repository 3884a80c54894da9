package dev.daybrief.llm.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers as a model gives them.
final class Wordy {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Map<String, String> TITLES =
      Map.of(
          "en", "For the team to look at",
          "de", "Bitte ansehen",
          "es", "Para el equipo",
          "ar", "للفريق",
          "hi", "टीम के लिए");

  /// True words of every line: a title and the figure.
  static ObjectNode truth(Asked asked) throws JsonProcessingException {
    String title = TITLES.getOrDefault(asked.language(), "Please look");
    return lines(asked, words(title), "");
  }

  /// Every line says this before its figure.
  static ObjectNode saying(Asked asked, String claim) throws JsonProcessingException {
    return lines(asked, words(TITLES.getOrDefault(asked.language(), "Please look")), claim);
  }

  /// Every line has this title.
  static ObjectNode titled(Asked asked, ArrayNode title) throws JsonProcessingException {
    return lines(asked, title, "");
  }

  private static ObjectNode lines(Asked asked, ArrayNode title, String claim)
      throws JsonProcessingException {
    ObjectNode root = NODES.objectNode();
    ArrayNode lines = root.putArray("lines");
    for (Asked.Line line : asked.lines()) {
      ObjectNode node = lines.addObject().put("line", line.number());
      node.set("title", title.deepCopy());
      ArrayNode text = node.putArray("description");
      if (!claim.isEmpty()) {
        text.addObject().put("words", claim + " ");
      }
      if (line.slot().isEmpty()) {
        text.addObject().put("words", TITLES.getOrDefault(asked.language(), "Please look"));
      } else {
        if (line.isNamed()) {
          text.addObject().put("slot", "metric").put("format", "capital");
          text.addObject().put("words", ": ");
        }
        text.addObject().put("slot", line.slot()).put("format", line.format());
      }
      text.addObject().put("words", ".");
    }
    return root;
  }

  static ArrayNode words(String text) {
    ArrayNode segments = NODES.arrayNode();
    segments.addObject().put("words", text);
    return segments;
  }

  static ArrayNode slot(String name, String format) {
    ArrayNode segments = words("See ");
    segments.addObject().put("slot", name).put("format", format);
    return segments;
  }

  /// The envelope around an answer.
  static ObjectNode completion(@Nullable String content, String finish) {
    ObjectNode root =
        NODES
            .objectNode()
            .put("id", "chatcmpl-script")
            .put("object", "chat.completion")
            .put("created", 1_790_000_000)
            .put("model", "script");
    ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
    choice.put("finish_reason", finish);
    choice.putObject("message").put("role", "assistant").put("content", content).putNull("refusal");
    root.putObject("usage")
        .put("prompt_tokens", 1_834)
        .put("completion_tokens", 212)
        .put("total_tokens", 2_046);
    return root;
  }

  private Wordy() {}
}

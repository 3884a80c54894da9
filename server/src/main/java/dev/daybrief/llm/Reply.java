package dev.daybrief.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybrief.narration.Draft;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.SlotFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a model wrote. Any text is one or the other; nothing is thrown.
sealed interface Reply {

  /// Exactly as the schema says.
  record Drafted(Draft draft) implements Reply {}

  /// @param problem the first thing that is wrong, in words of ours
  record Unreadable(String problem) implements Reply {}

  static Reply parse(String text) {
    try {
      return new Reader().read(text);
    } catch (Malformed malformed) {
      return new Unreadable(malformed.problem);
    }
  }

  /// Ends reading at the first problem.
  final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String problem;

    Malformed(String problem) {
      super(problem, null, false, false);
      this.problem = problem;
    }
  }

  /// Strict: what is not described is refused.
  final class Reader {

    private static final int DEEPEST = 10;
    private static final int MOST_SEGMENTS = 60;

    private static final JsonMapper MAPPER =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(20)
                            .maxStringLength(10_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Reply read(String text) {
      var items = new HashMap<Integer, ItemDraft>();
      JsonNode root = object(tree(text), Set.of("lines"));
      for (JsonNode line : array(root.get("lines"))) {
        object(line, Set.of("line", "title", "description"));
        JsonNode number = line.get("line");
        if (!number.isInt()) {
          throw new Malformed("a line is no number");
        }
        var draft = new ItemDraft(segments(line.get("title")), segments(line.get("description")));
        if (items.put(number.intValue(), draft) != null) {
          throw new Malformed("a line comes twice");
        }
      }
      return new Drafted(new Draft(items));
    }

    private static JsonNode tree(String text) {
      try {
        JsonNode tree = MAPPER.readTree(text);
        return tree == null ? MAPPER.missingNode() : tree;
      } catch (JsonProcessingException notJson) {
        throw new Malformed("it is not one JSON value");
      }
    }

    private static JsonNode object(JsonNode node, Set<String> parts) {
      if (!node.isObject()) {
        throw new Malformed("something is no object");
      }
      Set<String> found =
          node.properties().stream().map(part -> part.getKey()).collect(Collectors.toSet());
      if (!found.equals(parts)) {
        throw new Malformed("an object has other parts than " + parts.stream().sorted().toList());
      }
      return node;
    }

    private static JsonNode array(@Nullable JsonNode node) {
      if (node == null || !node.isArray() || node.size() > MOST_SEGMENTS) {
        throw new Malformed("something is no list, or too long");
      }
      return node;
    }

    private static List<Segment> segments(JsonNode node) {
      var segments = new ArrayList<Segment>();
      array(node).forEach(one -> segments.add(segment(one)));
      return segments;
    }

    private static Segment segment(JsonNode node) {
      if (node.has("words")) {
        return new Segment.Words(text(object(node, Set.of("words")).get("words")));
      }
      object(node, Set.of("slot", "format"));
      return new Segment.Slot(
          text(node.get("slot")),
          format(text(node.get("format"))).orElseThrow(() -> new Malformed("no such format")));
    }

    private static String text(JsonNode node) {
      if (!node.isTextual()) {
        throw new Malformed("something is no text");
      }
      return node.textValue();
    }

    private static Optional<SlotFormat> format(String word) {
      return Arrays.stream(SlotFormat.values())
          .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst();
    }
  }
}

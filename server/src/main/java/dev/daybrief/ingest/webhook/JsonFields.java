package dev.daybrief.ingest.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One object of an event. What is asked for is read as it is meant, or is absent; what nobody asks
/// for and nobody has heard of is counted.
final class JsonFields {

  /// 64 levels; documented events have some ten.
  private static final int DEEPEST = 64;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final JsonNode node;
  private final Set<String> known;
  private final Map<String, JsonFields> objects = new HashMap<>();

  private JsonFields(JsonNode node, Set<String> known) {
    this.node = node;
    this.known = known;
  }

  /// Empty for what is not one JSON object.
  static Optional<JsonFields> parse(byte[] body, Set<String> known) {
    try {
      JsonNode read = MAPPER.readTree(body);
      return read != null && read.isObject()
          ? Optional.of(new JsonFields(read, known))
          : Optional.empty();
    } catch (IOException | NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  /// An object in a field; without fields where there is none.
  ///
  /// @param knownThere names that are documented there; empty where the organisation chooses them
  JsonFields object(String name, Set<String> knownThere) {
    return objects.computeIfAbsent(
        name,
        first -> {
          JsonNode value = node.path(name);
          return new JsonFields(value.isObject() ? value : MissingNode.getInstance(), knownThere);
        });
  }

  /// The objects that a list or an object holds; none where there are none.
  List<JsonFields> objectsIn(String name) {
    var found = new ArrayList<JsonFields>();
    node.path(name)
        .forEach(
            value -> {
              if (value.isObject()) {
                found.add(new JsonFields(value, Set.of()));
              }
            });
    return found;
  }

  /// One field that is named and filled by two, as `{"name": "nps", "result": 9}`.
  Optional<JsonFields> named(String name, String value) {
    String field = text(name, Text.WORDS);
    return field == null || !node.has(value)
        ? Optional.empty()
        : Optional.of(
            new JsonFields(
                JsonNodeFactory.instance
                    .objectNode()
                    .set(
                        field.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"),
                        node.get(value)),
                Set.of()));
  }

  /// Of text or a number, stripped; null also for what no text column keeps.
  @Nullable String text(String name, int most) {
    JsonNode value = node.path(name);
    return value.isTextual() || value.isIntegralNumber() ? Text.plain(value.asText(), most) : null;
  }

  /// The first of several names that holds one.
  @Nullable String text(int most, String... names) {
    for (String name : names) {
      String text = text(name, most);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /// In one of the forms of [EventTime], or in milliseconds since 1970.
  @Nullable Instant time(String name) {
    JsonNode value = node.path(name);
    if (value.isNumber()) {
      BigDecimal millis = number(name);
      return millis == null ? null : EventTime.ofMillis(millis.longValue());
    }
    return value.isTextual() ? EventTime.parse(value.asText()) : null;
  }

  /// Also where it is written as text; null beyond a trillion or below a millionth.
  @Nullable BigDecimal number(String name) {
    JsonNode value = node.path(name);
    if (value.isTextual()) {
      return Text.number(value.asText());
    }
    return value.isNumber() ? Text.number(value.decimalValue()) : null;
  }

  boolean isTrue(String name) {
    JsonNode value = node.path(name);
    return value.isBoolean() ? value.booleanValue() : value.asText("").equalsIgnoreCase("true");
  }

  /// Fields here, and in the objects that were asked for, that nobody has heard of.
  int unknownFields() {
    int count = 0;
    if (!known.isEmpty()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        count += known.contains(field.getKey()) ? 0 : 1;
      }
    }
    for (JsonFields object : objects.values()) {
      count += object.unknownFields();
    }
    return count;
  }
}

package dev.daybrief.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// JSON as a schema describes it, and JSON that is nearly so: as text, because no tree can hold
/// what a body can.
///
/// @param description with the schemas that are referred to
/// @param faults of a hundred values, how many are not as described
record RandomJson(JsonNode description, Random random, int faults) {

  private static final int DEEPEST = 6;

  /// What breaks readers of JSON.
  static final List<String> ODD =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "0",
          "-0",
          "-1",
          "1e400",
          "1e-400",
          "1E5",
          "01",
          "+1",
          ".5",
          "NaN",
          "Infinity",
          "9223372036854775808",
          "123456789012345678901234567890123456789012345678901234567890",
          "0." + "1".repeat(400),
          "9".repeat(2_000),
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\ud83d\ude00\"",
          "\"\\ud83d\\ude00\"",
          "\"\u202e\u0639\u0631\u0628\u064a\"",
          "\"e\u0301\"",
          "\"\\x\"",
          "\"unended",
          "'single'",
          "\"\t\"",
          "\"\\\\\\\"\"",
          "\"' OR 1=1 --\"",
          "\"${jndi:ldap://127.0.0.1/a}\"",
          "\"<script>alert(1)</script>\"",
          "\"=1+1\"",
          "\"" + "x".repeat(5_000) + "\"",
          "\"2026-02-30\"",
          "\"2026-11-17T25:00:00Z\"",
          "\"-999999999-01-01\"",
          "\"+1000000-01-01T00:00:00Z\"",
          "\"00000000-0000-0000-0000-000000000000\"",
          "[".repeat(200) + "]".repeat(200),
          "[".repeat(3_000),
          "{\"a\":".repeat(300) + "1" + "}".repeat(300),
          "{\"a\":1,\"a\":2}",
          "[1,]",
          "/* no */ 1",
          "undefined");

  String of(JsonNode schema) {
    return value(schema, 0);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String value(JsonNode schema, int depth) {
    if (chance(faults)) {
      return ODD.get(random.nextInt(ODD.size()));
    }
    if (schema.has("$ref")) {
      return value(description.at(schema.get("$ref").asText().substring(1)), depth);
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.has(choice)) {
        return value(one(schema.get(choice)), depth + 1);
      }
    }
    if (schema.has("const")) {
      return schema.get("const").toString();
    }
    if (schema.has("enum")) {
      return one(schema.get("enum")).toString();
    }
    return ofType(schema, depth);
  }

  private String ofType(JsonNode schema, int depth) {
    JsonNode type = schema.path("type");
    String word = type.isArray() ? one(type).asText() : type.asText();
    return switch (word) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer" -> Integer.toString(number(schema));
      case "number" -> number(schema) + "." + random.nextInt(100);
      case "boolean" -> Boolean.toString(random.nextBoolean());
      case "string" -> quoted(text(schema));
      default -> "null";
    };
  }

  private JsonNode one(JsonNode of) {
    return of.get(random.nextInt(of.size()));
  }

  private String object(JsonNode schema, int depth) {
    var fields = new ArrayList<String>();
    var required = new ArrayList<String>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              boolean sent = required.contains(field.getKey()) ? !chance(faults) : chance(60);
              if (sent && depth < DEEPEST) {
                fields.add(quoted(field.getKey()) + ":" + value(field.getValue(), depth + 1));
              }
            });
    if (chance(faults)) {
      fields.add(quoted("unknown") + ":" + ODD.get(random.nextInt(ODD.size())));
    }
    if (chance(faults) && !fields.isEmpty()) {
      fields.add(fields.get(random.nextInt(fields.size())));
    }
    return "{" + String.join(",", fields) + "}";
  }

  private String array(JsonNode schema, int depth) {
    var items = new ArrayList<String>();
    for (int item = random.nextInt(4); item > 0 && depth < DEEPEST; item--) {
      items.add(value(schema.path("items"), depth + 1));
    }
    return "[" + String.join(",", items) + "]";
  }

  private int number(JsonNode schema) {
    int least = schema.path("minimum").asInt(-5);
    int most = schema.path("maximum").asInt(Math.max(least, 200));
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> most;
      default -> least + random.nextInt(Math.max(1, most - least + 1));
    };
  }

  /// As the schema wants it, as far as it says.
  String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "date" -> "2025-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
      case "date-time" -> "2025-06-0" + (1 + random.nextInt(9)) + "T10:00:00Z";
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "email" -> "m" + random.nextInt(1_000) + "@swept.example";
      default -> WORDS.get(random.nextInt(WORDS.size()));
    };
  }

  /// What real requests hold, and words of all sorts.
  private static final List<String> WORDS =
      List.of(
          "Completed",
          "Missed",
          "useful",
          "mute",
          "vapi",
          "crm",
          "calls_total",
          "call-5000",
          "Europe/Berlin",
          "de",
          "en-GB",
          "2025-06-03",
          "2025-06-03T09:00:00+02:00",
          "dark",
          "h23",
          "viewer",
          "Zo\u00eb M\u00fcller",
          "\u0645\u0631\u062d\u0628\u0627",
          "\ud83d\ude97 oil",
          "08:00",
          "0123456789abcdef",
          "x");

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}

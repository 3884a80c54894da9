package dev.daybrief.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Compares an answer with its schema: nothing missing, nothing undescribed, types and words right.
record ContractSchema(JsonNode description) {

  List<String> problems(String schema, JsonNode json) {
    var found = new ArrayList<String>();
    check(schema, description.at("/components/schemas/" + schema), json, found);
    return found;
  }

  private void check(String at, JsonNode schema, JsonNode json, List<String> found) {
    if (schema.has("$ref")) {
      check(at, description.at(schema.get("$ref").asText().substring(1)), json, found);
    } else if (schema.has("oneOf")) {
      if (!json.isNull()) {
        check(at, schema.at("/oneOf/0"), json, found);
      }
    } else if (!isOfType(schema.path("type"), json)) {
      found.add(at + " is " + json.getNodeType());
    } else if (json.isObject()) {
      checkParts(at, schema, json, found);
    } else if (json.isArray()) {
      json.forEach(one -> check(at + "[]", schema.get("items"), one, found));
    } else if (schema.has("enum") && !contains(schema.get("enum"), json.asText())) {
      found.add(at + " is " + json.asText());
    }
  }

  private void checkParts(String at, JsonNode schema, JsonNode json, List<String> found) {
    schema
        .path("required")
        .forEach(
            name -> {
              if (!json.has(name.asText())) {
                found.add(at + "/" + name.asText() + " is missing");
              }
            });
    json.properties()
        .forEach(
            part -> {
              JsonNode described = schema.path("properties").get(part.getKey());
              if (described == null) {
                found.add(at + "/" + part.getKey() + " is not described");
              } else {
                check(at + "/" + part.getKey(), described, part.getValue(), found);
              }
            });
  }

  /// @param type a word, or a list of them
  private static boolean isOfType(JsonNode type, JsonNode json) {
    String actual =
        switch (json.getNodeType()) {
          case OBJECT -> "object";
          case ARRAY -> "array";
          case STRING -> "string";
          case BOOLEAN -> "boolean";
          case NULL -> "null";
          case NUMBER -> json.isIntegralNumber() ? "integer" : "number";
          case MISSING, BINARY, POJO -> "nothing";
        };
    return type.isArray()
        ? contains(type, actual)
        : type.asText().equals(actual)
            || (type.asText().equals("number") && actual.equals("integer"));
  }

  private static boolean contains(JsonNode words, String word) {
    for (JsonNode one : words) {
      if (one.asText().equals(word)) {
        return true;
      }
    }
    return false;
  }
}

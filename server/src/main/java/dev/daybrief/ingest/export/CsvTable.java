package dev.daybrief.ingest.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybrief.ingest.CsvCell;
import java.util.List;
import java.util.stream.Collectors;

/// Rows of JSON as lines of CSV.
record CsvTable(List<String> columns) {

  /// No figure is rounded.
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  String header() {
    return String.join(",", columns) + "\r\n";
  }

  String line(String json) {
    try {
      JsonNode row = JSON.readTree(json);
      return columns.stream().map(column -> cell(row.path(column))).collect(Collectors.joining(","))
          + "\r\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row that is no JSON", e);
    }
  }

  private static String cell(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> "";
      case NUMBER, BOOLEAN -> value.toString();
      case STRING -> CsvCell.of(value.asText());
      case ARRAY, OBJECT, BINARY, POJO -> CsvCell.of(value.toString());
    };
  }
}

package dev.daybrief.postgres.briefs;

import dev.daybrief.postgres.DatabaseFault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.brief.LeftOutLine;
import dev.daybrief.brief.Receipt;
import dev.daybrief.fact.DataHealth;
import dev.daybrief.fact.DataHealth.SourceHealth;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.ranking.LeftOut;
import dev.daybrief.ranking.Salience;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The jsonb columns of a brief: read whole with their row, never searched.
final class BriefJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  static @Nullable String write(@Nullable Salience salience) {
    if (salience == null) {
      return null;
    }
    return JSON.createObjectNode()
        .put("kindWeight", salience.kindWeight())
        .put("impact", salience.impact())
        .put("significance", salience.significance())
        .put("actionability", salience.actionability())
        .toString();
  }

  static @Nullable Salience salience(@Nullable String json) {
    if (json == null) {
      return null;
    }
    JsonNode node = parse(json);
    return new Salience(
        node.get("kindWeight").asDouble(),
        node.get("impact").asDouble(),
        node.get("significance").asDouble(),
        node.get("actionability").asDouble());
  }

  static String write(Receipt receipt) {
    return JSON.createObjectNode()
        .put("metric", receipt.metric().id())
        .put("from", receipt.from().toString())
        .put("until", receipt.until().toString())
        .put("dataVersion", receipt.dataVersion())
        .put("factsHash", receipt.factsHash())
        .toString();
  }

  static Receipt receipt(String json) {
    JsonNode node = parse(json);
    return new Receipt(
        Metric.of(node.get("metric").asText()),
        Instant.parse(node.get("from").asText()),
        Instant.parse(node.get("until").asText()),
        node.get("dataVersion").asLong(),
        node.get("factsHash").asText());
  }

  static String write(List<LeftOutLine> leftOut) {
    var lines = JSON.createArrayNode();
    for (LeftOutLine line : leftOut) {
      lines
          .addObject()
          .put("kind", line.kind().word())
          .put("metric", line.metric().id())
          .put("reason", line.reason().word())
          .put("score", line.score());
    }
    return lines.toString();
  }

  static List<LeftOutLine> leftOut(String json) {
    var lines = new ArrayList<LeftOutLine>();
    for (JsonNode node : parse(json)) {
      lines.add(
          new LeftOutLine(
              InsightKind.valueOf(upper(node.get("kind"))),
              Metric.of(node.get("metric").asText()),
              LeftOut.Reason.valueOf(upper(node.get("reason"))),
              node.get("score").asDouble()));
    }
    return lines;
  }

  static String write(DataHealth health) {
    ObjectNode sources = JSON.createObjectNode();
    for (Source source : Source.values()) {
      SourceHealth one = health.of(source);
      ObjectNode node = sources.putObject(source.word()).put("state", one.state().word());
      if (one.newest() != null) {
        node.put("newest", one.newest().toString());
      }
    }
    return sources.toString();
  }

  static DataHealth health(String json) {
    JsonNode sources = parse(json);
    var health = new EnumMap<Source, SourceHealth>(Source.class);
    for (Source source : Source.values()) {
      JsonNode node = sources.get(source.word());
      JsonNode newest = node.get("newest");
      health.put(
          source,
          new SourceHealth(
              DataHealth.State.valueOf(upper(node.get("state"))),
              newest == null ? null : Instant.parse(newest.asText())));
    }
    return new DataHealth(health);
  }

  private static String upper(JsonNode word) {
    return word.asText().toUpperCase(Locale.ROOT);
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new DatabaseFault("a stored brief is not JSON", e);
    }
  }

  private BriefJson() {}
}

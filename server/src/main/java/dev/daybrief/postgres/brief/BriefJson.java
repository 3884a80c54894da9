package dev.daybrief.postgres.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.brief.LeftOutLine;
import dev.daybrief.brief.Receipt;
import dev.daybrief.fact.DataHealth;
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

/// The parts of a brief that are stored as documents: what is read whole and never searched.
final class BriefJson {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static String of(Salience salience) {
    return NODES
        .objectNode()
        .put("kind_weight", salience.kindWeight())
        .put("impact", salience.impact())
        .put("significance", salience.significance())
        .put("actionability", salience.actionability())
        .put("novelty", salience.attention().novelty())
        .put("preference", salience.attention().preference())
        .toString();
  }

  static Salience salience(String json) {
    var node = read(json);
    return new Salience(
        node.required("kind_weight").doubleValue(),
        node.required("impact").doubleValue(),
        node.required("significance").doubleValue(),
        node.required("actionability").doubleValue(),
        new Salience.Attention(
            node.required("novelty").doubleValue(), node.required("preference").doubleValue()));
  }

  static String of(Receipt receipt) {
    return NODES
        .objectNode()
        .put("metric", receipt.metric().id())
        .put("from", receipt.from().toString())
        .put("until", receipt.until().toString())
        .put("data_version", receipt.dataVersion())
        .put("facts_hash", receipt.factsHash())
        .toString();
  }

  static Receipt receipt(String json) {
    var node = read(json);
    return new Receipt(
        Metric.of(node.required("metric").textValue()),
        Instant.parse(node.required("from").textValue()),
        Instant.parse(node.required("until").textValue()),
        node.required("data_version").longValue(),
        node.required("facts_hash").textValue());
  }

  static String of(List<LeftOutLine> lines) {
    var array = NODES.arrayNode(lines.size());
    for (LeftOutLine line : lines) {
      array
          .addObject()
          .put("kind", line.kind().word())
          .put("metric", line.metric().id())
          .put("reason", line.reason().word())
          .put("score", line.score());
    }
    return array.toString();
  }

  static List<LeftOutLine> leftOut(String json) {
    var lines = new ArrayList<LeftOutLine>();
    for (JsonNode node : read(json)) {
      lines.add(
          new LeftOutLine(
              InsightKind.valueOf(upper(node.required("kind"))),
              Metric.of(node.required("metric").textValue()),
              LeftOut.Reason.valueOf(upper(node.required("reason"))),
              node.required("score").doubleValue()));
    }
    return lines;
  }

  static String of(DataHealth health) {
    var node = NODES.objectNode();
    for (Source source : Source.values()) {
      var state = health.of(source);
      ObjectNode entry = node.putObject(source.word()).put("state", state.state().word());
      if (state.newest() != null) {
        entry.put("newest", state.newest().toString());
      }
    }
    return node.toString();
  }

  static DataHealth health(String json) {
    var node = read(json);
    var bySource = new EnumMap<Source, DataHealth.SourceHealth>(Source.class);
    for (Source source : Source.values()) {
      var entry = node.required(source.word());
      @Nullable JsonNode newest = entry.get("newest");
      bySource.put(
          source,
          new DataHealth.SourceHealth(
              DataHealth.State.valueOf(upper(entry.required("state"))),
              newest == null ? null : Instant.parse(newest.textValue())));
    }
    return new DataHealth(bySource);
  }

  private static String upper(JsonNode word) {
    return word.textValue().toUpperCase(Locale.ROOT);
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored brief holds a broken document", e);
    }
  }

  private BriefJson() {}
}

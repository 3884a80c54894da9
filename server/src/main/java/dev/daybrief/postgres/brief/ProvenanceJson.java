package dev.daybrief.postgres.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.brief.Provenance;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a line came by its words, as a document.
final class ProvenanceJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static String of(Provenance provenance) {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("outcome", provenance.outcome().word())
            .put("evidence_hash", provenance.evidenceHash());
    provenance.reasons().forEach(node.putArray("reasons")::add);
    Origin origin = provenance.origin();
    if (origin != null) {
      node.putObject("origin")
          .put("call", origin.call().toString())
          .put("provider", origin.provider().word())
          .put("model", origin.model())
          .put("prompt_version", origin.promptVersion())
          .put("payload_hash", origin.payloadHash());
    }
    put(node, provenance.usage());
    return node.toString();
  }

  private static void put(ObjectNode node, Usage usage) {
    BigDecimal cost = usage.cost();
    node.putObject("usage")
        .put("input_tokens", usage.inputTokens())
        .put("output_tokens", usage.outputTokens())
        .put("cost", cost == null ? null : cost.toPlainString())
        .put("latency_ms", usage.latency().toMillis());
  }

  static Provenance provenance(String json) {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored line holds a broken document", e);
    }
    return new Provenance(
        origin(node.get("origin")),
        usage(node.required("usage")),
        Provenance.Outcome.valueOf(upper(node.required("outcome"))),
        reasons(node.required("reasons")),
        node.required("evidence_hash").textValue());
  }

  private static @Nullable Origin origin(@Nullable JsonNode node) {
    return node == null
        ? null
        : new Origin(
            UUID.fromString(node.required("call").textValue()),
            Origin.Provider.valueOf(upper(node.required("provider"))),
            node.required("model").textValue(),
            node.required("prompt_version").textValue(),
            node.required("payload_hash").textValue());
  }

  private static Usage usage(JsonNode node) {
    JsonNode cost = node.required("cost");
    return new Usage(
        number(node.required("input_tokens")),
        number(node.required("output_tokens")),
        cost.isNull() ? null : new BigDecimal(cost.textValue()),
        Duration.ofMillis(node.required("latency_ms").longValue()));
  }

  private static @Nullable Long number(JsonNode node) {
    return node.isNull() ? null : node.longValue();
  }

  private static List<String> reasons(JsonNode node) {
    var reasons = new ArrayList<String>();
    node.forEach(reason -> reasons.add(reason.textValue()));
    return reasons;
  }

  private static String upper(JsonNode word) {
    return word.textValue().toUpperCase(Locale.ROOT);
  }

  private ProvenanceJson() {}
}

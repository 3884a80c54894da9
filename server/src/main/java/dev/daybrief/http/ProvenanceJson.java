package dev.daybrief.http;

import dev.daybrief.brief.Provenance;
import dev.daybrief.prompt.Origin;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a line came by its words.
///
/// @param costUsd as text, so that no client rounds it; null where the price is unknown
record ProvenanceJson(
    @Nullable String provider,
    @Nullable String model,
    @Nullable String promptVersion,
    @Nullable String payloadHash,
    String outcome,
    List<String> reasons,
    @Nullable Long inputTokens,
    @Nullable Long outputTokens,
    @Nullable String costUsd,
    long latencyMillis) {

  static @Nullable ProvenanceJson of(@Nullable Provenance provenance) {
    if (provenance == null) {
      return null;
    }
    Origin origin = provenance.origin();
    BigDecimal cost = provenance.usage().cost();
    return new ProvenanceJson(
        origin == null ? null : origin.provider().word(),
        origin == null ? null : origin.model(),
        origin == null ? null : origin.promptVersion(),
        origin == null ? null : "sha256:" + origin.payloadHash(),
        provenance.outcome().word(),
        provenance.reasons(),
        provenance.usage().inputTokens(),
        provenance.usage().outputTokens(),
        cost == null ? null : cost.toPlainString(),
        provenance.usage().latency().toMillis());
  }
}

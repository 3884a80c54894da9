package dev.daybrief.ingest.webhook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an organisation has its call system hand through with a call.
record Metadata(
    @Nullable String campaign,
    @Nullable String reason,
    @Nullable String serviceRecordExternalId,
    boolean demo) {

  /// No names are known there: what the organisation adds for others is nobody's mistake.
  static final Set<String> ITS_OWN = Set.of();

  /// @param places where it may be; the first that has a value counts
  static Metadata of(List<JsonFields> places) {
    return new Metadata(
        first(places, Text.WORDS, "campaign"),
        first(places, Text.WORDS, "reason"),
        first(places, Text.ID, "service_record_external_id", "serviceRecordExternalId"),
        places.stream().anyMatch(place -> place.isTrue("is_demo") || place.isTrue("isDemo")));
  }

  private static @Nullable String first(List<JsonFields> places, int most, String... names) {
    for (JsonFields place : places) {
      String text = place.text(most, names);
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}

package dev.daybrief.prompt;

import dev.daybrief.day.OrganizationId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Port: what went out for an organisation, for its administrators. Days are those of UTC.
public interface EgressBook {

  /// Days with requests, oldest first.
  ///
  /// @param to included
  List<EgressDay> days(OrganizationId organization, LocalDate from, LocalDate to);

  /// Requests of a day, newest first.
  ///
  /// @param before only those older than this one; null for the newest
  List<Sent> sent(OrganizationId organization, LocalDate day, @Nullable UUID before, int most);

  /// @param spend sums of what is known
  /// @param outcomes requests by outcome; those under way as `under_way`
  /// @param verdicts drafted lines by verdict
  record EgressDay(
      LocalDate date,
      Spend spend,
      SortedMap<String, Long> outcomes,
      SortedMap<String, Long> verdicts) {}

  /// @param cost US dollars; null when nothing is known
  /// @param unpriced requests whose cost is unknown
  /// @param latency median of the answered; null when none was
  record Spend(
      long inputTokens,
      long outputTokens,
      @Nullable BigDecimal cost,
      long unpriced,
      @Nullable Duration latency) {}

  /// @param outcome null while it is under way
  record Sent(
      Origin origin,
      LocalDate date,
      Instant at,
      String payload,
      int attempt,
      @Nullable String outcome,
      Usage usage,
      Map<Integer, String> verdicts) {}
}

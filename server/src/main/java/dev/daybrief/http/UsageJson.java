package dev.daybrief.http;

import dev.daybrief.prompt.EgressBook.EgressDay;
import dev.daybrief.prompt.EgressBook.Sent;
import dev.daybrief.prompt.Origin;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What went out to the model, by day.
record UsageJson(String from, String to, List<DayJson> days) {

  static UsageJson of(LocalDate from, LocalDate to, List<EgressDay> days) {
    return new UsageJson(from.toString(), to.toString(), days.stream().map(DayJson::of).toList());
  }

  record WordCount(String word, long count) {

    static List<WordCount> of(Map<String, Long> counts) {
      return counts.entrySet().stream()
          .map(one -> new WordCount(one.getKey(), one.getValue()))
          .toList();
    }
  }

  record DayJson(
      String date,
      long requests,
      long answered,
      long inputTokens,
      long outputTokens,
      @Nullable String costUsd,
      long unpriced,
      @Nullable Long latencyMillis,
      List<WordCount> outcomes,
      List<WordCount> verdicts) {

    static DayJson of(EgressDay day) {
      Duration latency = day.spend().latency();
      return new DayJson(
          day.date().toString(),
          day.outcomes().values().stream().mapToLong(Long::longValue).sum(),
          day.outcomes().getOrDefault("answered", 0L),
          day.spend().inputTokens(),
          day.spend().outputTokens(),
          plain(day.spend().cost()),
          day.spend().unpriced(),
          latency == null ? null : latency.toMillis(),
          WordCount.of(day.outcomes()),
          WordCount.of(day.verdicts()));
    }
  }

  /// Requests of a day, whole.
  record SentPage(List<SentJson> requests, @Nullable String next) {}

  record LineVerdict(int priority, String verdict) {}

  record SentJson(
      String call,
      String briefDate,
      String sentAt,
      String provider,
      String model,
      String promptVersion,
      String payloadHash,
      String payload,
      int attempt,
      @Nullable String outcome,
      @Nullable Long inputTokens,
      @Nullable Long outputTokens,
      @Nullable String costUsd,
      @Nullable Long latencyMillis,
      List<LineVerdict> verdicts) {

    static SentJson of(Sent sent) {
      Origin origin = sent.origin();
      return new SentJson(
          origin.call().toString(),
          sent.date().toString(),
          sent.at().toString(),
          origin.provider().word(),
          origin.model(),
          origin.promptVersion(),
          "sha256:" + origin.payloadHash(),
          sent.payload(),
          sent.attempt(),
          sent.outcome(),
          sent.usage().inputTokens(),
          sent.usage().outputTokens(),
          plain(sent.usage().cost()),
          sent.outcome() == null ? null : sent.usage().latency().toMillis(),
          new TreeMap<>(sent.verdicts())
              .entrySet().stream()
                  .map(one -> new LineVerdict(one.getKey(), one.getValue()))
                  .toList());
    }
  }

  private static @Nullable String plain(@Nullable BigDecimal cost) {
    return cost == null ? null : cost.toPlainString();
  }
}

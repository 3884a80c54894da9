package dev.daybrief.postgres.background;

import dev.daybrief.metric.Metric;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stored words mean today. A word of a version that named more is nothing any more.
final class StoredWords {

  private static final Map<String, Metric> METRICS =
      Arrays.stream(Metric.values())
          .collect(Collectors.toUnmodifiableMap(Metric::id, metric -> metric));

  static Optional<Metric> metric(@Nullable String word) {
    return word == null ? Optional.empty() : Optional.ofNullable(METRICS.get(word));
  }

  private StoredWords() {}
}

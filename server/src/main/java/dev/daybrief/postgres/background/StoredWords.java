package dev.daybrief.postgres.background;

import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.metric.Metric;
import dev.daybrief.ranking.Topic;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stored words mean today. A word of a version that named more is nothing any more.
final class StoredWords {

  private static final Map<String, Metric> METRICS = byWord(Metric.values(), Metric::id);
  private static final Map<String, InsightKind> KINDS =
      byWord(InsightKind.values(), InsightKind::word);
  private static final Map<String, Subject> SUBJECTS = byWord(Subject.values(), StoredWords::of);

  static Optional<Metric> metric(@Nullable String word) {
    return word == null ? Optional.empty() : Optional.ofNullable(METRICS.get(word));
  }

  static Optional<Topic> topic(String kind, Optional<Subject> subject) {
    return Optional.ofNullable(KINDS.get(kind))
        .flatMap(known -> subject.map(about -> new Topic(known, about)));
  }

  static Optional<Topic> topic(String kind, String subject) {
    return topic(kind, Optional.ofNullable(SUBJECTS.get(subject)));
  }

  static String of(Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
    return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(word, value -> value));
  }

  private StoredWords() {}
}

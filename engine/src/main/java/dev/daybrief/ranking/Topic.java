package dev.daybrief.ranking;

import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a reader recognises as "a line like this": its kind and what it is about.
public record Topic(InsightKind kind, Subject subject) {

  private static final Map<String, InsightKind> KINDS =
      byWord(InsightKind.values(), InsightKind::word);
  private static final Map<String, Subject> SUBJECTS = byWord(Subject.values(), Subject::word);

  public static Topic of(Insight insight) {
    return new Topic(insight.kind(), Subject.of(insight.metric()));
  }

  /// Of the words of both; empty where one is unknown.
  public static Optional<Topic> parse(String kind, String subject) {
    return Optional.ofNullable(KINDS.get(kind))
        .flatMap(
            known ->
                Optional.ofNullable(SUBJECTS.get(subject)).map(about -> new Topic(known, about)));
  }

  private static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
    return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(word, value -> value));
  }
}

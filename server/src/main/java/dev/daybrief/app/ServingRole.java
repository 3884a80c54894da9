package dev.daybrief.app;

import java.util.Arrays;
import java.util.Locale;

/// What a serving process does.
enum ServingRole {
  WEB,
  WORKER,
  BOTH;

  static ServingRole of(String text) {
    return Arrays.stream(values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationProblem(
                    "%s is \"%s\"; it must be web, worker or both"
                        .formatted(Setting.ROLE.variable(), text)));
  }

  boolean answersRequests() {
    return this != WORKER;
  }

  /// Briefs of how many batches are made at the same time: where members are answered too, one
  /// processor is left to them.
  int workersOf(int processors) {
    return switch (this) {
      case WEB -> 0;
      case WORKER -> processors;
      case BOTH -> Math.max(1, processors - 1);
    };
  }

  boolean makesBriefs() {
    return this != WEB;
  }
}

package dev.daybrief.access;

import java.time.Duration;

/// What is left of the requests that may be made in a minute.
public sealed interface Quota {

  int limit();

  /// @param left requests that may follow at once
  /// @param whole until all of them may
  record Granted(int limit, int left, Duration whole) implements Quota {}

  /// @param pause until one may be made
  record Spent(int limit, Duration pause) implements Quota {}
}

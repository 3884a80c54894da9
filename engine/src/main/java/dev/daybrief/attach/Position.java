package dev.daybrief.attach;

import org.jspecify.annotations.Nullable;

/// Where to read on in a feed. Rows are ordered by change time, then id; those without a change
/// time come last. Values are the other database's own, as it writes them.
public sealed interface Position {

  /// The first row that has a change time.
  record Start() implements Position {}

  /// Rows changed then or later.
  record Since(String changed) implements Position {}

  /// From this very row on. Where it was read before it is read again: ids may not be as unique as
  /// they should be.
  record From(String changed, String id) implements Position {}

  /// Behind all rows with this change time and id.
  record Behind(String changed, String id) implements Position {}

  /// Rows without a change time, from this id on or all of them.
  record Undated(@Nullable String id) implements Position {}

  Position START = new Start();
}

package dev.daybrief.postgres.brief;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of many rows as an array of texts, so that one statement writes them all: row security
/// reads the signed organisations once in each statement.
final class TextColumn {

  static <R> @Nullable String[] of(List<R> rows, Function<R, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private TextColumn() {}
}

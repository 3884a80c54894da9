package dev.daybrief.ingest;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a file row by row. A row is looked at until the next [#advance].
interface RowReader {

  /// Moves to the next row that is not blank; false at the end of the file.
  boolean advance() throws IOException;

  /// 1-based line on which the row starts.
  long line();

  /// The values of the row in the order of the kind's columns, null where the row has none.
  @Nullable String[] cells() throws Refusal, IOException;

  /// What a row, also one that was refused, calls its record; null where that cannot be read.
  default @Nullable String externalId() {
    return null;
  }

  /// Length of the row; known after [#cells], whether it refused or not.
  int bytes();

  /// The beginning of the row as it stands in the file.
  String excerpt(int length);

  /// Columns met so far that the kind does not have.
  List<String> unknownColumns();
}

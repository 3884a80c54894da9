package dev.daybrief.ingest;

import dev.daybrief.record.RecordProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// The refused rows as CSV: `line,column,reason,row`. No cell is a formula to a spreadsheet; the
/// header comes with the first row.
final class RejectedRows {

  /// Characters of the row that are repeated.
  static final int EXCERPT = 200;

  private final Writer out;
  private long count;

  RejectedRows(Writer out) {
    this.out = out;
  }

  void add(RecordProblem problem, String row) {
    try {
      if (count == 0) {
        out.write("line,column,reason,row\r\n");
      }
      count++;
      out.write(
          problem.line()
              + ","
              + problem.column()
              + ","
              + CsvCell.of(problem.reason())
              + ","
              + CsvCell.of(Shown.of(row.strip(), EXCERPT))
              + "\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the refused rows cannot be written", e);
    }
  }

  long count() {
    return count;
  }
}

package dev.daybrief.ingest;

/// Why a row cannot become a record; turned into a [dev.daybrief.record.RecordProblem] where the
/// line is known. Cheap: one may come with every row of a large file.
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final String column;

  /// @param column empty when the row as a whole is at fault
  Refusal(String column, String reason) {
    super(reason, null, false, false);
    this.column = column;
  }

  String column() {
    return column;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

package dev.daybrief.record;

/// Why one row of an import was refused.
///
/// @param line 1-based line of the file on which the row starts, the header being line 1
/// @param column the column at fault, or empty when the row as a whole is
/// @param reason one sentence that names the value and says what would be right
public record RecordProblem(long line, String column, String reason) {}

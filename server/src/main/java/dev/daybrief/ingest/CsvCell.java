package dev.daybrief.ingest;

/// A text in a CSV file.
public final class CsvCell {

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

  /// A text that a spreadsheet would take for a formula begins with an apostrophe.
  public static String of(String text) {
    boolean formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }

  private CsvCell() {}
}

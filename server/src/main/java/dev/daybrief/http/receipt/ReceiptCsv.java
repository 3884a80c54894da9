package dev.daybrief.http.receipt;

import dev.daybrief.brief.Proof;
import dev.daybrief.http.RowJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows of a receipt as RFC 4180 has them. A text that a spreadsheet would take for a formula is
/// quoted by an apostrophe.
final class ReceiptCsv {

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

  static String of(Proof.Page page, boolean masked) {
    Stream<String> header =
        Stream.of(
            line(
                Stream.concat(Stream.of("external_id", "at", "updated_at"), page.columns().stream())
                    .toList()));
    Stream<String> rows = page.rows().stream().map(row -> line(row, page.columns(), masked));
    return Stream.concat(header, rows).collect(Collectors.joining());
  }

  private static String line(Proof.Row row, List<String> columns, boolean masked) {
    return line(
        Stream.concat(
                Stream.of(row.externalId(), row.at().toString(), row.updatedAt().toString()),
                columns.stream().map(column -> field(row, column, masked)))
            .toList());
  }

  private static String field(Proof.Row row, String column, boolean masked) {
    Object value = row.fields().get(column);
    if (value == null) {
      return "";
    }
    return masked && Proof.PERSONAL.contains(column) ? RowJson.MASK : text(value);
  }

  /// A number is no formula, whatever its sign.
  private static String text(Object value) {
    String text = value.toString();
    boolean formula =
        value instanceof String && !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ReceiptCsv::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private ReceiptCsv() {}
}

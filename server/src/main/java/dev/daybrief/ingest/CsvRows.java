package dev.daybrief.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows of CSV under a header. When the quotes of a row are wrong, its first line alone is refused
/// and reading goes on with the next line.
final class CsvRows implements RowReader {

  private final ByteWindow window;
  private final CsvRow row;
  private final List<String> unknown = new ArrayList<>();

  /// The column of each field, null where the kind has none of that name.
  private final List<@Nullable Column> header = new ArrayList<>();

  /// The line after the current row.
  private long nextLine = 1;

  private long line = 1;
  private int length;

  /// Reads the header.
  CsvRows(ByteWindow window, RecordKind<?> kind) throws IOException {
    this.window = window;
    this.row = new CsvRow(window);
    if (!advance()) {
      throw new RecordFile.Unreadable("is empty; a CSV file begins with a line of column names");
    }
    try {
      scan();
      for (int i = 0; i < row.fields(); i++) {
        readTitle(row.text(i), kind);
      }
    } catch (Refusal e) {
      throw new RecordFile.Unreadable("has no header: its first line " + e.reason());
    }
    checkRequired(kind);
  }

  @Override
  public boolean advance() throws IOException {
    window.drop(length);
    if (length == ByteWindow.LONGEST_ROW) {
      window.skipLine();
    }
    length = 0;
    while (true) {
      int next = window.at(0);
      if (next != '\n' && next != '\r') {
        return next != -1;
      }
      // CR LF is one line end, CR alone is one too.
      boolean both = next == '\r' && window.at(1) == '\n';
      window.drop(both ? 2 : 1);
      nextLine++;
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public @Nullable String[] cells() throws Refusal, IOException {
    scan();
    if (row.fields() != header.size()) {
      throw new Refusal(
          "",
          "has %d values where the header names %d columns".formatted(row.fields(), header.size()));
    }
    var cells = new @Nullable String[Column.COUNT];
    for (int i = 0; i < row.fields(); i++) {
      Column column = header.get(i);
      if (column != null) {
        cells[column.ordinal()] = row.text(i);
      }
    }
    return cells;
  }

  @Override
  public int bytes() {
    return length;
  }

  @Override
  public String excerpt(int most) {
    return window.excerpt(Math.min(most, Math.max(length, 1)));
  }

  @Override
  public List<String> unknownColumns() {
    return List.copyOf(unknown);
  }

  private void scan() throws IOException, Refusal {
    line = nextLine;
    try {
      row.scan();
      length = row.length();
    } catch (Refusal e) {
      length = window.firstLine();
      throw e;
    } finally {
      nextLine += window.lines(length);
    }
  }

  private void readTitle(String title, RecordKind<?> kind) throws RecordFile.Unreadable {
    String name = title.strip().toLowerCase(Locale.ROOT);
    Column known =
        kind.columns().stream()
            .filter(column -> column.title().equals(name))
            .findFirst()
            .orElse(null);
    if (known == null) {
      unknown.add(Shown.of(title.strip(), 60));
    } else if (header.contains(known)) {
      throw new RecordFile.Unreadable("names the column " + name + " twice");
    }
    header.add(known);
  }

  private void checkRequired(RecordKind<?> kind) throws RecordFile.Unreadable {
    List<Column> required =
        header.contains(Column.DELETED_AT) ? List.of(Column.EXTERNAL_ID) : kind.required();
    String missing =
        required.stream()
            .filter(column -> !header.contains(column))
            .map(Column::title)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      String hint =
          unknown.stream().anyMatch(title -> title.contains(";") || title.contains("\\u0009"))
              ? "; its columns seem to be separated by something other than a comma"
              : "";
      throw new RecordFile.Unreadable("lacks the column " + missing + " of " + kind.name() + hint);
    }
  }
}

package dev.daybrief.ingest;

import java.io.IOException;
import java.util.Arrays;

/// Finds the fields of one CSV row (RFC 4180): comma, quotes doubled inside quotes, LF, CRLF or CR.
final class CsvRow {

  private final ByteWindow window;
  private int[] fields = new int[64];
  private int count;
  private int position;

  CsvRow(ByteWindow window) {
    this.window = window;
  }

  /// Scans the row at the window's start.
  ///
  /// @throws Refusal when its quotes are wrong or it is too long
  void scan() throws IOException, Refusal {
    count = 0;
    position = 0;
    while (field()) {}
  }

  int fields() {
    return count;
  }

  /// Bytes of the row with its line end.
  int length() {
    return position;
  }

  String text(int field) throws Refusal {
    int from = fields[2 * field];
    int to = fields[2 * field + 1];
    return from < 0 ? window.text(-from, to).replace("\"\"", "\"") : window.text(from, to);
  }

  /// Whether another field follows.
  private boolean field() throws IOException, Refusal {
    int next = window.at(position) == '"' ? quoted() : plain();
    if (next == ',') {
      position++;
      return true;
    }
    if (next == '\r' && window.at(position + 1) == '\n') {
      position++;
    }
    if (next >= 0) {
      position++;
    }
    return false;
  }

  private int plain() throws IOException, Refusal {
    int from = position;
    int next = window.at(position);
    while (next != ',' && next != '\n' && next != '\r' && next != -1) {
      if (next == '"') {
        throw new Refusal("", "has a quote inside a value that does not begin with one");
      }
      next = window.at(step());
    }
    add(from, position);
    return next;
  }

  private int quoted() throws IOException, Refusal {
    int from = position + 1;
    boolean doubled = false;
    while (true) {
      int next = window.at(step());
      if (next == -1) {
        throw new Refusal("", "opens a quote that is never closed");
      }
      if (next == '"') {
        int after = window.at(step());
        if (after != '"') {
          add(doubled ? -from : from, position - 1);
          return closed(after);
        }
        doubled = true;
      }
    }
  }

  private static int closed(int after) throws Refusal {
    if (after != ',' && after != '\n' && after != '\r' && after != -1) {
      throw new Refusal("", "has text after the closing quote of a value");
    }
    return after;
  }

  private int step() throws Refusal {
    if (++position > ByteWindow.LONGEST_ROW) {
      throw new Refusal("", "is longer than 1 MiB, or opens a quote that is not closed");
    }
    return position;
  }

  private void add(int from, int to) {
    if (2 * count == fields.length) {
      fields = Arrays.copyOf(fields, 2 * fields.length);
    }
    fields[2 * count] = from;
    fields[2 * count + 1] = to;
    count++;
  }
}

package dev.daybrief.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The unread part of a stream, from the start of the current row on. Its bytes are addressed
/// relative to that start. It never holds more than one longest row.
final class ByteWindow {

  /// The longest row that is read.
  static final int LONGEST_ROW = 1 << 20;

  /// Bytes asked of the stream at once.
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[2 * CHUNK];
  private int start;
  private int end;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /// The byte (0 to 255) at an offset of the current row, or -1 when the stream ends before it.
  int at(int offset) throws IOException {
    if (start + offset >= end && !load(offset)) {
      return -1;
    }
    return bytes[start + offset] & 0xFF;
  }

  /// The text of a part of the row.
  String text(int from, int to) throws Refusal {
    var text = new String(bytes, start + from, to - from, StandardCharsets.UTF_8);
    // The replacement character may have been written, or stand for what is no UTF-8.
    if (text.indexOf('\uFFFD') >= 0) {
      check(from, to);
    }
    return text;
  }

  /// The first characters of the row, whatever its encoding.
  String excerpt(int length) {
    return new String(
        bytes, start, Math.min(length, Math.min(end - start, CHUNK)), StandardCharsets.UTF_8);
  }

  /// Bytes of the row's first line with its line end: LF, CR LF or CR. One that is too long counts
  /// as long as a row may be; the rest is left to [#skipLine].
  int firstLine() throws IOException {
    for (int offset = 0; offset < LONGEST_ROW; offset++) {
      int next = at(offset);
      if (next == -1) {
        return offset;
      }
      if (next == '\n') {
        return offset + 1;
      }
      if (next == '\r') {
        return at(offset + 1) == '\n' ? offset + 2 : offset + 1;
      }
    }
    return LONGEST_ROW;
  }

  /// Drops what is left of a line, however long it is.
  void skipLine() throws IOException {
    int length = firstLine();
    while (length == LONGEST_ROW) {
      drop(length);
      length = firstLine();
    }
    drop(length);
  }

  /// How many lines a part of the row covers, the last with or without its end.
  int lines(int to) {
    int count = to > 0 && bytes[start + to - 1] == '\n' ? 0 : 1;
    for (int i = start; i < start + to; i++) {
      if (bytes[i] == '\n') {
        count++;
      }
    }
    return count;
  }

  boolean isBlank(int to) {
    for (int i = start; i < start + to; i++) {
      if (bytes[i] < 0 || bytes[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  /// Goes on after so many bytes.
  void drop(int length) {
    start += length;
  }

  private void check(int from, int to) throws Refusal {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start + from, to - from));
    } catch (CharacterCodingException e) {
      throw new Refusal("", "is not valid UTF-8; save the file as UTF-8");
    }
  }

  private boolean load(int offset) throws IOException {
    System.arraycopy(bytes, start, bytes, 0, end - start);
    end -= start;
    start = 0;
    if (bytes.length < offset + CHUNK) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, offset + CHUNK));
    }
    while (end <= offset) {
      int read = in.read(bytes, end, bytes.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }
}

package dev.daybrief.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Opens a file whatever it turns out to be: gzip and format are known by its first bytes.
final class RecordFile {

  private static final int BUFFER = 1 << 16;

  /// 64 GiB: a file that is larger when unpacked is a trap.
  private static final long MOST_INFLATED = 64L << 30;

  private static final int[] GZIP = {0x1F, 0x8B};
  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] UTF8_MARK = {0xEF, 0xBB, 0xBF};
  private static final int[] UTF16_LITTLE = {0xFF, 0xFE};
  private static final int[] UTF16_BIG = {0xFE, 0xFF};

  /// The rest of a file cannot be read. The message says what is wrong and what to do.
  static final class Unreadable extends IOException {

    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  static RowReader open(InputStream in, String name, RecordKind<?> kind) throws IOException {
    var window = new ByteWindow(plain(in));
    skipMark(window);
    while (Character.isWhitespace(window.at(0))) {
      if (window.at(0) == '\n' || window.at(0) == '\r') {
        break; // Lines are counted by the reader.
      }
      window.drop(1);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (begins(window, '[')) {
      throw new Unreadable("is one JSON array; write one object a line (NDJSON)");
    }
    boolean json = lower.matches(".*\\.(ndjson|jsonl|json)(\\.gz)?") || begins(window, '{');
    return json ? new JsonRows(window, kind) : new CsvRows(window, kind);
  }

  /// What a failure to read means for the person who gave the file.
  static String explain(IOException failure) {
    if (failure instanceof Unreadable) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof EOFException) {
      return "ends in the middle of its gzip data; the rows up to there are read";
    }
    if (failure instanceof ZipException) {
      return "has damaged gzip data; the rows up to there are read";
    }
    return "cannot be read on: " + Shown.of(String.valueOf(failure.getMessage()), 200);
  }

  private static InputStream plain(InputStream in) throws IOException {
    var ahead = new PushbackInputStream(in, ZIP.length);
    byte[] first = ahead.readNBytes(ZIP.length);
    ahead.unread(first);
    if (starts(first, ZIP)) {
      throw new Unreadable("is a ZIP archive; unpack it, or pack it with gzip");
    }
    return starts(first, GZIP)
        ? new InflatedStream(new GZIPInputStream(ahead, BUFFER), MOST_INFLATED)
        : ahead;
  }

  private static void skipMark(ByteWindow window) throws IOException {
    if (starts(window, UTF16_LITTLE) || starts(window, UTF16_BIG)) {
      throw new Unreadable("is UTF-16; save it as UTF-8");
    }
    if (starts(window, UTF8_MARK)) {
      window.drop(UTF8_MARK.length);
    }
  }

  private static boolean begins(ByteWindow window, char character) throws IOException {
    int offset = 0;
    while (offset < BUFFER && Character.isWhitespace(window.at(offset))) {
      offset++;
    }
    return window.at(offset) == character;
  }

  private static boolean starts(byte[] bytes, int[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(unsigned(Arrays.copyOf(bytes, mark.length)), mark);
  }

  private static boolean starts(ByteWindow window, int[] mark) throws IOException {
    for (int i = 0; i < mark.length; i++) {
      if (window.at(i) == -1 || (window.at(i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int[] unsigned(byte[] bytes) {
    int[] values = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      values[i] = Byte.toUnsignedInt(bytes[i]);
    }
    return values;
  }

  private RecordFile() {}
}

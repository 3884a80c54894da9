package dev.daybrief.ingest;

import java.io.Writer;
import java.util.function.BiConsumer;

/// Keeps refused rows in pieces. A piece ends with a row; what comes after [#MOST] is counted, not
/// kept.
final class StoredRejects extends Writer {

  /// 8 MiB: some 50,000 rows, more than anybody mends by hand.
  static final int MOST = 8 << 20;

  private static final int PIECE = 1 << 18;

  private final BiConsumer<Integer, String> store;
  private final StringBuilder piece = new StringBuilder();
  private int pieces;
  private int kept;

  /// @param store is given the number of each piece, from 0, and its text
  StoredRejects(BiConsumer<Integer, String> store) {
    this.store = store;
  }

  @Override
  public void write(char[] text, int offset, int length) {
    write(new String(text, offset, length), 0, length);
  }

  /// A row at a time.
  @Override
  public void write(String text, int offset, int length) {
    if (kept + length > MOST) {
      return;
    }
    kept += length;
    piece.append(text, offset, offset + length);
    if (piece.length() >= PIECE) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (!piece.isEmpty()) {
      String full = piece.toString();
      piece.setLength(0);
      store.accept(pieces++, full);
    }
  }

  @Override
  public void close() {
    flush();
  }
}

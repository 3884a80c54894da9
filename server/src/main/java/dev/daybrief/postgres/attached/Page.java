package dev.daybrief.postgres.attached;

import dev.daybrief.attach.AttachedDatabase.RowKey;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/// Rows of one statement, in the binary form of COPY: half the work, for both sides, of rows that
/// are fetched as texts. For one thread.
final class Page {

  private static final int HEADER = 19;

  private final FeedShape shape;
  private final Taking taking;
  private final TimeTexts times = new TimeTexts();
  private final KnownTexts texts = new KnownTexts();
  private final @Nullable String[] fields;
  private byte[] row = {};
  private int at;

  private Page(FeedShape shape, Taking taking) {
    this.shape = shape;
    this.taking = taking;
    this.fields = new @Nullable String[shape.fields()];
  }

  @FunctionalInterface
  interface Taking {
    void row(@Nullable String organization, RowKey key, @Nullable String[] values);
  }

  /// Returns how many rows there were.
  static int read(ReadOnlyConnection transaction, FeedSql sql, FeedShape shape, Taking taking)
      throws SQLException {
    CopyOut copy = transaction.copy(sql);
    try {
      return new Page(shape, taking).read(copy);
    } catch (RuntimeException refused) {
      // Nobody waits for the rest, and a late cancellation would meet another statement.
      transaction.close();
      throw refused;
    }
  }

  private int read(CopyOut copy) throws SQLException {
    int read = 0;
    int begin = HEADER;
    for (byte[] sent = copy.readFromCopy(); sent != null; sent = copy.readFromCopy()) {
      row = sent;
      at = begin;
      begin = 0;
      int count = int16();
      if (count >= 0) { // else the end
        give(count);
        read++;
      }
    }
    return read;
  }

  private void give(int count) {
    for (int field = 0; field < count; field++) {
      fields[field] = field(shape.isTime(field));
    }
    var values = new @Nullable String[shape.pieces() - FeedShape.KEY];
    for (int column = 0; column < values.length; column++) {
      values[column] = fields[shape.field(FeedShape.KEY + column)];
    }
    var key = new RowKey(fields[shape.field(FeedShape.CHANGED)], fields[shape.field(FeedShape.ID)]);
    taking.row(fields[shape.field(0)], key, values);
  }

  private @Nullable String field(boolean time) {
    int length = int32();
    if (length < 0) {
      return null;
    }
    if (time) {
      return times.text(((long) int32() << 32) | (int32() & 0xFFFF_FFFFL));
    }
    int from = at;
    at += length;
    return texts.text(row, from, length);
  }

  private int int16() {
    return (short) (((row[at++] & 0xFF) << 8) | (row[at++] & 0xFF));
  }

  private int int32() {
    return (int16() << 16) | (int16() & 0xFFFF);
  }
}

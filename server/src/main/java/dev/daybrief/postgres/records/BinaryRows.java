package dev.daybrief.postgres.records;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/// Writes rows in PostgreSQL's binary COPY format, a buffer at a time.
final class BinaryRows {

  /// Bytes gathered before they are sent.
  private static final int SENT_AT = 1 << 16;

  /// Room left for fields of fixed length after a flush check.
  private static final int SLACK = 1 << 12;

  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  /// PostgreSQL counts time from 2000-01-01T00:00:00Z.
  private static final long EPOCH_SECONDS = 946_684_800;

  private final CopyIn copy;
  private byte[] buffer = new byte[SENT_AT + SLACK];
  private int length;

  BinaryRows(CopyIn copy) {
    this.copy = copy;
    System.arraycopy(HEADER, 0, buffer, 0, HEADER.length);
    length = HEADER.length;
  }

  void row(int fields) throws SQLException {
    if (length >= SENT_AT) {
      send();
    }
    int16(fields);
  }

  void text(@Nullable String value) {
    if (value == null) {
      absent();
      return;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    int32(bytes.length);
    reserve(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  /// As text; the statement that reads the staged row casts it.
  void decimal(@Nullable BigDecimal value) {
    text(value == null ? null : value.toPlainString());
  }

  void instant(@Nullable Instant value) {
    if (value == null) {
      absent();
      return;
    }
    int32(Long.BYTES);
    int64(micros(value));
  }

  void uuid(UUID value) {
    int32(2 * Long.BYTES);
    int64(value.getMostSignificantBits());
    int64(value.getLeastSignificantBits());
  }

  void integer(@Nullable Integer value) {
    if (value == null) {
      absent();
      return;
    }
    int32(Integer.BYTES);
    int32(value);
  }

  void flag(boolean value) {
    int32(1);
    reserve(1);
    buffer[length++] = (byte) (value ? 1 : 0);
  }

  /// Sends what is left with the end mark and returns how many rows the server took.
  long end() throws SQLException {
    int16(-1);
    send();
    return copy.endCopy();
  }

  /// The instant as the server keeps it; what is finer than a microsecond is cut off.
  static long micros(Instant value) {
    return (value.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + value.getNano() / 1000;
  }

  private void absent() {
    int32(-1);
  }

  private void int16(int value) {
    reserve(Short.BYTES);
    buffer[length++] = (byte) (value >>> 8);
    buffer[length++] = (byte) value;
  }

  private void int32(int value) {
    int16(value >>> 16);
    int16(value);
  }

  private void int64(long value) {
    int32((int) (value >>> 32));
    int32((int) value);
  }

  private void reserve(int bytes) {
    if (length + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes + SLACK));
    }
  }

  private void send() throws SQLException {
    copy.writeToCopy(buffer, 0, length);
    length = 0;
  }
}

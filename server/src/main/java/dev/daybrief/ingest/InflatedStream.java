package dev.daybrief.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What comes out of gzip data, up to a limit: a small file may hold terabytes of nothing.
final class InflatedStream extends FilterInputStream {

  private final long most;
  private long bytes;

  InflatedStream(InputStream inflating, long most) {
    super(inflating);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    bytes += read;
    if (bytes > most) {
      throw new RecordFile.Unreadable(
          "is larger than %,d bytes when unpacked; split it".formatted(most));
    }
  }
}

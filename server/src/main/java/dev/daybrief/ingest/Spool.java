package dev.daybrief.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that arrives: on the disk, and without a name there, so that nothing of it is left
/// whatever ends the process.
final class Spool implements AutoCloseable {

  private final FileChannel channel;

  private Spool(FileChannel channel) {
    this.channel = channel;
  }

  static Spool in(Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, "import", "");
      var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Files.delete(file);
      return new Spool(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("no file can be kept in " + folder, e);
    }
  }

  void write(byte[] bytes, int offset, int length) {
    try {
      var left = ByteBuffer.wrap(bytes, offset, length);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file that arrives cannot be kept", e);
    }
  }

  long length() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// From its beginning.
  InputStream read() {
    try {
      channel.position(0);
      return Channels.newInputStream(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

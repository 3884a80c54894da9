package dev.daybrief.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the refused rows of one file go. It is made when the first one comes, so that a file
/// without any can be read in a folder that nobody may write.
final class RefusedRowsFile extends Writer {

  private final Path path;
  private @Nullable Writer out;

  RefusedRowsFile(Path path) {
    this.path = path;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    if (out == null) {
      out = Files.newBufferedWriter(path);
    }
    out.write(text, offset, length);
  }

  /// Where nothing was refused, the report of an earlier import is outdated.
  void finish() throws IOException {
    if (out == null) {
      Files.deleteIfExists(path);
    }
    flush();
  }

  @Override
  public void flush() throws IOException {
    if (out != null) {
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}

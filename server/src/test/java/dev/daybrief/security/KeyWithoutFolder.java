package dev.daybrief.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/// Keys of one process alone: nothing is left of the folder they were made in.
final class KeyWithoutFolder {

  /// @param file that the key lies in
  static <K> K made(Function<Path, K> inFolder, String file) {
    try {
      Path home = Files.createTempDirectory("fuzz");
      K key = inFolder.apply(home);
      Files.delete(home.resolve(file));
      Files.delete(home);
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KeyWithoutFolder() {}
}

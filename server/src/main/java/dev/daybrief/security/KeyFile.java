package dev.daybrief.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/// A file of the home folder that its owner alone may read, made once.
final class KeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /// What the file holds; it is made where it is not there. Processes that start together agree on
  /// one.
  static String readOrMake(Path file, Supplier<String> made) {
    try {
      if (!Files.exists(file)) {
        make(file, made);
      }
      if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
        throw new IllegalStateException(file + " may be read by others; run: chmod 600 " + file);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the key cannot be read or written: " + file, e);
    }
  }

  private static void make(Path file, Supplier<String> made) throws IOException {
    Path home = file.toAbsolutePath().getParent();
    if (home == null) {
      throw new IllegalArgumentException("a key file has a folder: " + file);
    }
    Files.createDirectories(home);
    Path draft =
        Files.createTempFile(
            home, "key", ".draft", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try {
      Files.writeString(draft, made.get());
      // A link, not a move: it fails where another process was first.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException first) {
      // theirs is read next
    } catch (UnsupportedOperationException noLinks) {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private KeyFile() {}
}

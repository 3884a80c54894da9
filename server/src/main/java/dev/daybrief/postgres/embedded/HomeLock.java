package dev.daybrief.postgres.embedded;

import dev.daybrief.postgres.DatabaseUnusableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Who uses the home's server. Each process holds a shared lock on one file for as long as it does;
/// the kernel drops it whatever way the process ends. Starting, joining, leaving and stopping hold
/// a second lock alone, so that no server is stopped while another process is about to join.
final class HomeLock {

  private static final String OPEN_ALREADY = "this process uses the embedded PostgreSQL already";

  private final FileChannel turn;
  private final FileChannel users;
  private @Nullable FileLock use;

  private HomeLock(FileChannel turn, FileChannel users) {
    this.turn = turn;
    this.users = users;
  }

  static HomeLock open(Path home) throws IOException {
    return new HomeLock(
        channel(home.resolve("postgres.lock")), channel(home.resolve("users.lock")));
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /// Waits until no other process starts or stops the server.
  FileLock turn() throws IOException {
    try {
      return turn.lock();
    } catch (OverlappingFileLockException e) {
      // The channels stay open: closing one would drop the locks of this process's other user.
      throw new DatabaseUnusableException(OPEN_ALREADY, e);
    }
  }

  /// Says whether the caller is the only user; the caller has the turn.
  boolean join() throws IOException {
    try {
      FileLock alone = users.tryLock();
      if (alone != null) {
        alone.release();
      }
      use = users.lock(0, Long.MAX_VALUE, true);
      return alone != null;
    } catch (OverlappingFileLockException e) {
      throw new DatabaseUnusableException(OPEN_ALREADY, e);
    }
  }

  /// Says whether the caller was the last user; the caller has the turn.
  boolean leave() throws IOException {
    if (use == null) {
      return false;
    }
    use.release();
    use = null;
    FileLock alone = users.tryLock();
    if (alone != null) {
      alone.release();
    }
    return alone != null;
  }

  /// Also ends the use, if there is one.
  void close() throws IOException {
    users.close();
    turn.close();
  }
}

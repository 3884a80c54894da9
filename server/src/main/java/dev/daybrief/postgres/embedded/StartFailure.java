package dev.daybrief.postgres.embedded;

import dev.daybrief.postgres.DatabaseUnusableException;
import java.nio.file.Path;

/// What the server's programs said when they could not start, and what to do about it.
final class StartFailure {

  enum Kind {
    PORT_TAKEN,
    /// The children of a killed server are not gone yet.
    STILL_ENDING,
    FATAL
  }

  /// Enough to see the cause.
  private static final int SHOWN_LINES = 6;

  static Kind kind(String said) {
    if (said.contains("Address already in use") || said.contains("could not create any TCP/IP")) {
      return Kind.PORT_TAKEN;
    }
    if (said.contains("pre-existing shared memory block")) {
      return Kind.STILL_ENDING;
    }
    return Kind.FATAL;
  }

  static DatabaseUnusableException of(String said, Path home) {
    if (said.contains("No space left on device")) {
      return new DatabaseUnusableException(
          "the disk of " + home + " is full; PostgreSQL did not start and nothing was lost");
    }
    if (said.contains("Permission denied") || said.contains("invalid permissions")) {
      return new DatabaseUnusableException(
          "PostgreSQL may not use " + home + ": " + lastLines(said));
    }
    return new DatabaseUnusableException(
        "PostgreSQL in " + home + " did not start: " + lastLines(said));
  }

  private static String lastLines(String said) {
    var lines = said.lines().filter(line -> !line.isBlank()).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
  }

  private StartFailure() {}
}

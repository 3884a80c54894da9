package dev.daybrief.cli;

import org.jspecify.annotations.Nullable;

/// A command cannot go on; the message says what to do next.
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Problem(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /// Wrong usage or configuration.
  public static Problem usage(String message) {
    return new Problem(ExitCode.USAGE, message, null);
  }

  static Problem usage(String message, Throwable cause) {
    return new Problem(ExitCode.USAGE, message, cause);
  }

  /// The database went away.
  static Problem databaseGone(String message, Throwable cause) {
    return new Problem(ExitCode.NOTHING_RAN, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}

package dev.daybrief.cli;

/// A command cannot go on; the message says what to do next.
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Problem(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /// Wrong usage or configuration.
  public static Problem usage(String message) {
    return new Problem(ExitCode.USAGE, message);
  }

  int exitCode() {
    return exitCode;
  }
}

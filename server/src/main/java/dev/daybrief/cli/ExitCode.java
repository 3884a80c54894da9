package dev.daybrief.cli;

/// What schedulers read.
final class ExitCode {

  /// All done.
  public static final int DONE = 0;

  /// Some failed; the rest is done.
  public static final int SOME_FAILED = 1;

  /// Wrong usage or configuration.
  public static final int USAGE = 2;

  /// Nothing could run: the database is gone.
  public static final int NOTHING_RAN = 3;

  private ExitCode() {}
}

package dev.daybrief.run;

/// What is written although the thread was told to stop: the interrupt was for the work, and what
/// became of it can still be kept.
public final class LastWords {

  /// The thread is as much told to stop afterwards as before.
  public static void write(Runnable words) {
    boolean interrupted = Thread.interrupted();
    try {
      words.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private LastWords() {}
}

package dev.daybrief.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/// One line on stderr that tells how far a command is: rewritten in place on a terminal, else a
/// line for each tenth of the way.
final class Progress {

  /// How often the line is rewritten at most.
  private static final Duration REDRAWN = Duration.ofMillis(100);

  private final PrintStream err;
  private final boolean terminal;
  private final InstantSource clock;
  private final long startedMillis;
  private final String unit;
  private final long total;
  private long drawnMillis = Long.MIN_VALUE;
  private long tenths;

  /// @param total 0 when it is not known
  Progress(PrintStream err, boolean terminal, InstantSource clock, String unit, long total) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
    this.startedMillis = clock.millis();
    this.unit = unit;
    this.total = total;
  }

  static boolean onTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  /// @param remark what else to tell, such as `failed 2`
  synchronized void show(long done, String remark) {
    long now = clock.millis();
    boolean complete = total > 0 && done >= total;
    if (terminal) {
      if (complete || drawnMillis == Long.MIN_VALUE || now - drawnMillis >= REDRAWN.toMillis()) {
        drawnMillis = now;
        err.print("\r\u001b[K" + line(done, remark, now) + (complete ? "\n" : ""));
        err.flush();
      }
    } else if (total > 0 && done * 10 / total > tenths) {
      tenths = done * 10 / total;
      err.println(line(done, remark, now));
    }
  }

  private String line(long done, String remark, long now) {
    double seconds = Math.max(0.001, (now - startedMillis) / 1000.0);
    double rate = done / seconds;
    String of = total > 0 ? "/" + total : "";
    String eta = total > done && rate > 0 ? "  ETA %.0f s".formatted((total - done) / rate) : "";
    return String.format(Locale.ROOT, "%d%s %s  %.0f/s%s", done, of, unit, rate, eta)
        + (remark.isEmpty() ? "" : "  " + remark);
  }
}

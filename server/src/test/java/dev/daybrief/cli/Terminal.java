package dev.daybrief.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// Runs commands in process and keeps what they say.
record Terminal(Supplier<Installation> opener) {

  record Said(int exitCode, String out, String err) {

    long outLines() {
      return out.lines().count();
    }
  }

  Said run(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exitCode = new Daybrief(opener, stream(out), stream(err)).run(words);
    return new Said(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}

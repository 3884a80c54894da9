package dev.daybrief.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// One organisation with two days of calls, one member, one brief.
final class OneMember {

  static final String EMAIL = "bench@bench.example";
  static final String PASSWORD = "seven lanterns above the ferry";

  static void add(Launcher daybrief, Path folder) throws IOException {
    int calls = 2 * 24 * 60;
    Instant first = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(3, ChronoUnit.DAYS);
    Path file = MadeUpCalls.write(folder, first, calls);
    daybrief.run("", "organization", "add", "bench", "--name", "Bench", "--zone", "UTC");
    daybrief.run("", "import", "calls", file.toString(), "--organization", "bench");
    daybrief.run("", "generate", "--organization", "bench");
    daybrief.run(PASSWORD + "\n", "user", "add", EMAIL, "--organization", "bench", "--name", "B");
  }

  private OneMember() {}
}

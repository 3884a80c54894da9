package dev.daybrief.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/// A CSV file of calls, the same for the same start and number of rows.
final class MadeUpCalls {

  private static final String[] STATUSES = {"Completed", "Completed", "Missed", "Ready", "Failed"};
  private static final long SECONDS_APART = 60;

  /// @param start when the first call came in; the others follow a minute apart
  static Path write(Path folder, Instant start, int rows) throws IOException {
    Path file = folder.resolve("calls.csv");
    var random = new SplittableRandom(1);
    try (var out = Files.newBufferedWriter(file)) {
      out.write("external_id,status,created_at,direction,customer_phone,agent,started_at,");
      out.write("ended_at,duration_seconds,updated_at\n");
      for (int i = 0; i < rows; i++) {
        int seconds = random.nextInt(600);
        Instant began = start.plusSeconds(i * SECONDS_APART);
        Instant ended = began.plusSeconds(seconds);
        out.write(
            "call-%08d,%s,%s,inbound,+4930%07d,agent-%d,%s,%s,%d,%s\n"
                .formatted(
                    i,
                    STATUSES[random.nextInt(STATUSES.length)],
                    began,
                    random.nextInt(10_000_000),
                    random.nextInt(20),
                    began,
                    ended,
                    seconds,
                    ended));
      }
    }
    return file;
  }

  private MadeUpCalls() {}
}

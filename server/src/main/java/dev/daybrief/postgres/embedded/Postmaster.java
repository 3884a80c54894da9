package dev.daybrief.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/// The server process that the data directory names as its own. The file may be stale: its process
/// gone, or its number given to another program.
record Postmaster(long pid, int port) {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /// No system gives so high a number to a process.
  private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  /// The live one.
  static Optional<Postmaster> find(Path data) throws IOException {
    try {
      var lines = Files.readAllLines(file(data));
      if (lines.isEmpty() || !lines.get(PID_LINE).strip().matches("\\d{1,18}")) {
        return Optional.empty();
      }
      long pid = Long.parseLong(lines.get(PID_LINE).strip());
      int port = lines.size() > PORT_LINE ? port(lines.get(PORT_LINE)) : 0;
      return runs(pid, data) ? Optional.of(new Postmaster(pid, port)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// Of a stale file, takes out the number alone, which may belong to another program by now: the
  /// rest lets the server see whether children of the dead one still write.
  static void forget(Path data) throws IOException {
    if (Files.exists(file(data))) {
      var lines = new ArrayList<>(Files.readAllLines(file(data)));
      if (lines.isEmpty()) {
        Files.delete(file(data));
      } else {
        lines.set(PID_LINE, NOBODY);
        Files.write(file(data), lines);
      }
    }
  }

  private static int port(String line) {
    return line.strip().matches("\\d{1,5}") ? Integer.parseInt(line.strip()) : 0;
  }

  /// A server works in its data directory; where that cannot be seen, its program's name decides.
  private static boolean runs(long pid, Path data) throws IOException {
    var process = ProcessHandle.of(pid);
    if (process.isEmpty()) {
      return false;
    }
    Path place = Path.of("/proc", Long.toString(pid), "cwd");
    if (Files.isReadable(place)) {
      return Files.isSameFile(place, data);
    }
    return process.get().info().command().map(name -> name.endsWith("/postgres")).orElse(true);
  }
}

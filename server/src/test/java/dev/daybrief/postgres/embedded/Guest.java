package dev.daybrief.postgres.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another Daybrief process on a home: says what the server acknowledged, and stays until its input
/// ends.
final class Guest {

  /// Writes ten rows. A test kills it while it waits.
  public static void main(String[] arguments) throws Exception {
    try (var server = EmbeddedPostgres.start(Path.of(arguments[0]));
        var connection = server.url().connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS acknowledged (number integer)");
      for (int number = 1; number <= 10; number++) {
        statement.execute("INSERT INTO acknowledged VALUES (" + number + ")");
      }
      System.out.println("ten rows acknowledged");
      while (System.in.read() >= 0) {
        // Until the parent closes its end.
      }
    }
    System.out.println("closed");
  }

  private final Process process;
  private final BufferedReader output;

  private Guest(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Starts one, by a command before it or none, and waits for its rows.
  static Guest on(Path home, String... before) throws IOException {
    var command = new ArrayList<>(List.of(before));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Guest.class.getName(),
            home.toString()));
    var guest = new Guest(new ProcessBuilder(command).redirectErrorStream(true).start());
    guest.expect("ten rows acknowledged");
    return guest;
  }

  private void expect(String line) throws IOException {
    var said = new StringBuilder();
    for (String next = output.readLine(); next != null; next = output.readLine()) {
      if (next.equals(line)) {
        return;
      }
      said.append(next).append('\n');
    }
    throw new IllegalStateException("the guest ended without '" + line + "':\n" + said);
  }

  /// Ends it in order.
  void leave() throws IOException {
    process.getOutputStream().close();
    expect("closed");
  }

  /// `kill -9`.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}

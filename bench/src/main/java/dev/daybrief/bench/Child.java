package dev.daybrief.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A process of another program, ended with us at the latest. Its errors come with its output.
final class Child implements AutoCloseable {

  /// 30 s: a server with a database needs a few to stop.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final Thread ending;

  private Child(Process process) {
    this.process = process;
    this.ending = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(ending);
  }

  static Child start(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new Child(builder.start());
  }

  /// The whole output of a program that ends by itself.
  ///
  /// @param input what it reads
  /// @throws IllegalStateException when it fails
  static String run(
      Path folder, Map<String, String> environment, String input, List<String> command)
      throws IOException {
    try (var child = start(folder, environment, command)) {
      try (var writer = child.process.outputWriter()) {
        writer.write(input);
      }
      String output = child.output();
      if (child.exitCode() != 0) {
        throw new IllegalStateException(command + " failed:\n" + output);
      }
      return output;
    }
  }

  String output() throws IOException {
    return process.inputReader().readAllAsString();
  }

  /// The first line that is wanted; what comes after it is read and forgotten.
  ///
  /// @throws IllegalStateException when the program ends without it
  String line(Predicate<String> wanted) throws IOException {
    BufferedReader lines = process.inputReader();
    var read = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (wanted.test(line)) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
        return line;
      }
      read.append(line).append('\n');
    }
    throw new IllegalStateException("ended before it was ready:\n" + read);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  private int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return -1;
    }
  }

  @Override
  public void close() {
    // Not the process's own method, which takes its output from under the thread that reads it.
    handle().destroy();
    exitCode();
    Runtime.getRuntime().removeShutdownHook(ending);
  }
}

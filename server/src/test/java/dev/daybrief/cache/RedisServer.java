package dev.daybrief.cache;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real Redis on a port of its own, with a password, that can be ended and begun again.
public final class RedisServer implements AutoCloseable {

  public static final String PASSWORD = "open-sesame-77";

  private static final String PROGRAM = "redis-server";

  private final int port = freePort();
  private @Nullable Process process;

  /// Skips the test where no Redis is installed.
  public static RedisServer begin() {
    assumeTrue(
        program().isPresent(),
        "SKIPPED: no redis-server is installed (apt-get install redis-server)");
    var server = new RedisServer();
    server.start();
    return server;
  }

  private static Optional<Path> program() {
    String path = System.getenv().getOrDefault("PATH", "") + ":/usr/bin:/usr/sbin:/usr/local/bin";
    return Stream.of(path.split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, PROGRAM))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no port is free", e);
    }
  }

  public RedisUrl url() {
    return RedisUrl.parse("redis://:" + PASSWORD + "@127.0.0.1:" + port);
  }

  /// Answers when this returns.
  public void start() {
    try {
      process =
          new ProcessBuilder(
                  List.of(
                      program().orElseThrow().toString(),
                      "--port",
                      Integer.toString(port),
                      "--bind",
                      "127.0.0.1",
                      "--save",
                      "",
                      "--appendonly",
                      "no",
                      "--requirepass",
                      PASSWORD))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(PROGRAM, e);
    }
    long end = System.nanoTime() + 10_000_000_000L;
    while (!answers()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IllegalStateException(PROGRAM + " does not answer");
      }
      Thread.onSpinWait();
    }
  }

  private boolean answers() {
    try {
      return say("PING").startsWith("+PONG");
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  public void stop() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /// Says nothing any more, with its connections open, until it goes on.
  public void freeze() {
    signal("-STOP");
  }

  public void goOn() {
    signal("-CONT");
  }

  private void signal(String signal) {
    try {
      long pid = process == null ? 0 : process.pid();
      new ProcessBuilder("kill", signal, Long.toString(pid)).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(signal, e);
    }
  }

  /// Its answer as it comes over the wire.
  public String say(String... words) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      var in = new BufferedInputStream(socket.getInputStream());
      send(socket, "AUTH", PASSWORD);
      if (!answer(in).startsWith("+OK")) {
        throw new IOException("not let in");
      }
      send(socket, words);
      return answer(in);
    } catch (IOException e) {
      throw new UncheckedIOException(words[0], e);
    }
  }

  private static void send(Socket socket, String... words) throws IOException {
    var text = new StringBuilder("*" + words.length + "\r\n");
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
      text.append('$').append(bytes.length).append("\r\n").append(word).append("\r\n");
    }
    socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String answer(InputStream in) throws IOException {
    String first = line(in);
    if (first.startsWith("$") && !first.startsWith("$-1")) {
      int length = Integer.parseInt(first.substring(1));
      String value = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
      line(in);
      return value;
    }
    if (first.startsWith("*")) {
      var all = new ArrayList<String>();
      for (int i = Integer.parseInt(first.substring(1)); i > 0; i--) {
        all.add(answer(in));
      }
      return String.join("\n", all);
    }
    return first;
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = in.read();
    }
    return line.toString().strip();
  }

  @Override
  public void close() {
    goOn();
    stop();
  }
}

package dev.daybrief.llm.script;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The server: reads requests over HTTP/1.1 and lets a behaviour answer each.
public final class ScriptedProvider implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

  private final ServerSocket socket;
  private final CountDownLatch hangUp = new CountDownLatch(1);
  private final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private final Function<Asked, Script> script;
  private final Duration thinking;
  private final boolean keeps;

  private ScriptedProvider(
      int port, Function<Asked, Script> script, Duration thinking, boolean keeps)
      throws IOException {
    this.socket = new ServerSocket(port, 1_000, InetAddress.getLoopbackAddress());
    this.script = script;
    this.thinking = thinking;
    this.keeps = keeps;
    Thread.ofVirtual().name("scripted-provider").start(this::accept);
  }

  /// Answers at once and keeps what it was sent.
  public static ScriptedProvider of(Function<Asked, Script> script) throws IOException {
    return new ScriptedProvider(0, script, Duration.ZERO, true);
  }

  public static ScriptedProvider of(Script behaviour) throws IOException {
    return of(_ -> behaviour);
  }

  /// Takes its time and keeps nothing.
  public static ScriptedProvider thinking(Duration time, Script behaviour) throws IOException {
    return new ScriptedProvider(0, _ -> behaviour, time, false);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
  }

  /// Everything it was sent, in order of arrival.
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public int count() {
    return number.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().name("scripted-connection").start(() -> serve(connection));
      } catch (IOException closed) {
        // ends with the socket
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      var in = new BufferedInputStream(connection.getInputStream());
      while (answer(connection, in)) {
        // the next request of the same connection
      }
    } catch (IOException gone) {
      // the other side has had enough, which is its right
    }
  }

  /// Whether the connection may go on.
  private boolean answer(Socket connection, InputStream in) throws IOException {
    String head = head(in);
    if (head.isEmpty()) {
      return false;
    }
    var length = LENGTH.matcher(head);
    int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
    String body = new String(in.readNBytes(size), StandardCharsets.UTF_8);
    var request = new Asked(head, body, number.incrementAndGet());
    if (keeps) {
      asked.add(request);
    }
    Script behaviour = script.apply(request);
    boolean goesOn = behaviour instanceof Behaviour polite && polite.isPolite();
    var line = new Line(connection, connection.getOutputStream(), !goesOn, hangUp);
    if (!thinking.isZero() && !line.waits(thinking.toMillis())) {
      return false;
    }
    behaviour.play(request, line);
    return goesOn && !connection.isClosed();
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      head.append((char) c);
      if (c == '\n' && head.toString().endsWith("\r\n\r\n")) {
        return head.substring(0, head.length() - 4);
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    hangUp.countDown();
    socket.close();
  }

  /// `NAME [PORT]`: serves until it is ended, and says where.
  public static void main(String... arguments) throws IOException, InterruptedException {
    String name = arguments.length == 0 ? "" : arguments[0];
    var behaviour = Behaviour.find(name);
    if (behaviour.isEmpty()) {
      System.err.printf(
          Locale.ROOT, "there is no script \"%s\"; there are:%n  %s%n", name, Behaviour.names());
      System.exit(2);
    }
    int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    try (var provider = new ScriptedProvider(port, _ -> behaviour.get(), Duration.ZERO, false)) {
      System.out.println("scripted provider (no model): " + provider.url());
      new CountDownLatch(1).await();
    }
  }
}

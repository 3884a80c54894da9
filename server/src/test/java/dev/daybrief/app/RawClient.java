package dev.daybrief.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sends bytes as they are, which no HTTP client does, and reads what comes back. Keeps its
/// connection while the server does.
final class RawClient implements AutoCloseable {

  /// 20 s: twice as long as the server waits for anything.
  private static final int PATIENCE_MILLIS = 20_000;

  /// @param headers by lower-case name; of several of a name the last one
  record Answer(int status, Map<String, String> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final URI server;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  RawClient(URI server) {
    this.server = server;
  }

  /// @param head whether an answer has no body
  Answer send(byte[] request, boolean head) throws IOException {
    try {
      return sent(request, head);
    } catch (IOException closedMeanwhile) {
      close();
      return sent(request, head);
    }
  }

  private Answer sent(byte[] request, boolean head) throws IOException {
    if (socket == null) {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream());
    }
    try {
      socket.getOutputStream().write(request);
    } catch (IOException refusedEarly) {
      // The answer may have come before the end of the request.
    }
    Answer answer = read(head);
    if (answer.header("connection").equalsIgnoreCase("close") || isEndless(answer)) {
      close();
    }
    return answer;
  }

  /// The answer to a second request that was sent together with the first.
  Answer next() throws IOException {
    return read(false);
  }

  private static boolean isEndless(Answer answer) {
    return answer.header("content-type").startsWith("text/event-stream");
  }

  private Answer read(boolean head) throws IOException {
    String first = line();
    if (!first.startsWith("HTTP/1.")) {
      throw new IOException("no answer but: " + first);
    }
    int status = Integer.parseInt(first.substring(9, 12));
    var headers = new LinkedHashMap<String, String>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    if (status == 100) {
      return read(head);
    }
    var answer = new Answer(status, headers, "");
    return head || status == 204 || status == 304 || isEndless(answer)
        ? answer
        : new Answer(status, headers, new String(body(headers), StandardCharsets.UTF_8));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      var body = new ByteArrayOutputStream();
      for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
        body.write(bytes(size));
        line();
      }
      line();
      return body.toByteArray();
    }
    String length = headers.get("content-length");
    return length == null ? present().readAllBytes() : bytes(Integer.parseInt(length));
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = present().readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("the answer ends early");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = present().read(); next != '\n'; next = present().read()) {
      if (next < 0) {
        throw new IOException("no answer");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  private InputStream present() throws IOException {
    if (in == null) {
      throw new IOException("not connected");
    }
    return in;
  }

  @Override
  public void close() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException gone) {
        // It is not used any more either way.
      }
    }
    socket = null;
    in = null;
  }
}

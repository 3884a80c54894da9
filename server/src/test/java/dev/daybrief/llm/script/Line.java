package dev.daybrief.llm.script;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The connection that an answer goes out on.
///
/// @param last whether it ends with the answer, and says so: unannounced, the next request may be
///     sent on it just then
/// @param hangUp opens when the server ends
public record Line(Socket socket, OutputStream out, boolean last, CountDownLatch hangUp) {

  void answer(int status, String type, String body, String... headers) throws IOException {
    answer(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  void answer(int status, String type, byte[] body, String... headers) throws IOException {
    head(status, type, body.length, headers);
    out.write(body);
    out.flush();
  }

  /// Status line and headers.
  ///
  /// @param length negative for chunks
  void head(int status, String type, long length, String... headers) throws IOException {
    var head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
    head.append("Content-Type: ").append(type).append("\r\n");
    if (length >= 0) {
      head.append("Content-Length: ").append(length).append("\r\n");
    } else {
      head.append("Transfer-Encoding: chunked\r\n");
    }
    if (last) {
      head.append("Connection: close\r\n");
    }
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    raw(head + "\r\n");
  }

  void raw(String bytes) throws IOException {
    out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  void json(String body) throws IOException {
    answer(200, "application/json", body);
  }

  /// Ends the connection without saying so.
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /// Says nothing until the other side goes away or the server ends.
  void hang() throws IOException {
    while (waits(20)) {
      socket.setSoTimeout(1);
      try {
        if (socket.getInputStream().read() < 0) {
          return;
        }
      } catch (java.net.SocketTimeoutException stillThere) {
        // goes on waiting
      }
    }
  }

  /// False when the server ended meanwhile.
  boolean waits(long millis) {
    try {
      return !hangUp.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

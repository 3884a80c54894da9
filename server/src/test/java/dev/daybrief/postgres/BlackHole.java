package dev.daybrief.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Stands between us and a database, and swallows what is said, in both directions and without a
/// word, as a network does that has lost its way.
final class BlackHole implements AutoCloseable {

  private final DatabaseUrl server;
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Queue<Socket> ends = new ConcurrentLinkedQueue<>();
  private volatile boolean swallows;

  BlackHole(DatabaseUrl server) throws IOException {
    this.server = server;
    Thread.ofVirtual().start(this::admit);
  }

  /// The server, through here.
  DatabaseUrl url() {
    URI there = there();
    return new DatabaseUrl(
        server
            .jdbc()
            .replace(there.getHost() + ":" + there.getPort(), "127.0.0.1:" + door.getLocalPort()),
        server.user(),
        server.password());
  }

  void swallow() {
    swallows = true;
  }

  /// What was swallowed is lost: connections of that time are cut.
  void pass() throws IOException {
    cut();
    swallows = false;
  }

  private URI there() {
    return URI.create(server.jdbc().substring("jdbc:".length()));
  }

  private void admit() {
    try {
      while (!door.isClosed()) {
        Socket ours = door.accept();
        var theirs = new Socket(there().getHost(), there().getPort());
        ends.add(ours);
        ends.add(theirs);
        Thread.ofVirtual().start(() -> carry(ours, theirs));
        Thread.ofVirtual().start(() -> carry(theirs, ours));
      }
    } catch (IOException closed) {
      ends.clear();
    }
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (!swallows) {
          out.write(bytes, 0, read);
        }
      }
    } catch (IOException cut) {
      ends.remove(from);
      ends.remove(to);
    }
  }

  private void cut() throws IOException {
    for (Socket end = ends.poll(); end != null; end = ends.poll()) {
      end.close();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }
}

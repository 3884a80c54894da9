package dev.daybrief.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// HAProxy in front of serving processes, as docs/operations.md shows it.
record Haproxy(Child child, URI address) implements AutoCloseable {

  /// Where a process answers, and where it says how it is.
  record Backend(int port, int managementPort) {

    static Backend free() throws IOException {
      return new Backend(Ports.free(), Ports.free());
    }
  }

  static Haproxy before(List<Backend> backends, Path folder) throws IOException {
    int port = Ports.free();
    Path configuration = Files.writeString(folder.resolve("haproxy.cfg"), text(backends, port));
    Child child =
        Child.start(folder, Map.of(), List.of("haproxy", "-db", "-f", configuration.toString()));
    while (!isOpen(port)) {
      Thread.onSpinWait();
    }
    return new Haproxy(child, URI.create("http://127.0.0.1:" + port + "/"));
  }

  private static boolean isOpen(int port) {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String text(List<Backend> backends, int port) {
    String servers =
        IntStream.range(0, backends.size())
            .mapToObj(
                number ->
                    "  server node%d 127.0.0.1:%d check port %d"
                        .formatted(
                            number, backends.get(number).port, backends.get(number).managementPort))
            .collect(Collectors.joining("\n"));
    return """
        defaults
          mode http
          timeout connect 1s
          timeout client 60s
          timeout server 60s
          option redispatch
          retries 3
          retry-on conn-failure empty-response
        frontend members
          bind 127.0.0.1:%d
          default_backend daybrief
        backend daybrief
          balance roundrobin
          option httpchk GET /q/health/ready
          default-server inter 500ms fall 2 rise 1
        %s
        """
        .formatted(port, servers);
  }

  @Override
  public void close() {
    child.close();
  }
}

package dev.daybrief.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// nginx, serving one answer of ours as a static file with the same headers, set up to be fast: a
/// worker a core, two at most, kept connections, the open file remembered, no access log.
record Nginx(Child child, URI address) implements AutoCloseable {

  /// Those that nginx writes by itself.
  private static final Set<String> ITS_OWN = Set.of("content-type", "content-length", "etag");

  static Nginx serving(HttpResponse<byte[]> answer, Path folder) throws IOException {
    Path file = folder.resolve("files").resolve(ApiClient.ACTIVITIES);
    Files.createDirectories(file.getParent());
    Files.write(file, answer.body());
    int port = Ports.free();
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(configuration, configuration(answer, folder, port));
    var command = List.of("nginx", "-e", "stderr", "-c", configuration.toString());
    Child child = Child.start(folder, Map.of(), command);
    child.line(text -> text.contains("start worker process"));
    return new Nginx(child, URI.create("http://127.0.0.1:" + port + "/"));
  }

  private static String configuration(HttpResponse<byte[]> answer, Path folder, int port) {
    // Started by root, its workers would not be let into the folder.
    String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
    int workers = Math.min(2, Runtime.getRuntime().availableProcessors());
    String headers =
        answer.headers().map().entrySet().stream()
            .filter(header -> !ITS_OWN.contains(header.getKey()))
            .map(header -> header(header.getKey(), header.getValue().getFirst()))
            .collect(Collectors.joining("\n"));
    return """
        %1$sdaemon off;
        worker_processes %2$d;
        pid %3$s/nginx.pid;
        error_log stderr notice;
        events { worker_connections 1024; }
        http {
          access_log off;
          default_type application/json;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 1000000000;
          open_file_cache max=16 inactive=1h;
          open_file_cache_valid 1h;
          client_body_temp_path %3$s/body;
          proxy_temp_path %3$s/proxy;
          fastcgi_temp_path %3$s/fastcgi;
          uwsgi_temp_path %3$s/uwsgi;
          scgi_temp_path %3$s/scgi;
          server {
            listen 127.0.0.1:%4$d;
            root %3$s/files;
        %5$s
          }
        }
        """
        .formatted(user, workers, folder, port, headers);
  }

  private static String header(String name, String value) {
    return "    add_header %s \"%s\";".formatted(name, value);
  }

  @Override
  public void close() {
    child.close();
  }
}

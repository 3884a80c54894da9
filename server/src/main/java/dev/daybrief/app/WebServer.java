package dev.daybrief.app;

import dev.daybrief.app.DaybriefConfig.Listening;
import dev.daybrief.http.WebParts;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs the web inside Quarkus. Quarkus makes its beans itself, so what they need is handed over
/// here, once, before it starts.
@Singleton
final class WebServer implements QuarkusApplication {

  private record Handed(WebParts parts, String host, Life life) {}

  /// @param whenUp is told the address once requests are answered
  /// @param whenStopping what ends first when the process is told to stop
  record Life(Consumer<URI> whenUp, Runnable whenStopping) {}

  private static final AtomicReference<@Nullable Handed> HANDED = new AtomicReference<>();

  private final HttpServer server;

  WebServer(HttpServer server) {
    this.server = server;
  }

  /// Blocks until the process is told to stop.
  ///
  /// @throws IllegalStateException when the server cannot start; the port may be taken
  static void run(WebParts parts, Listening listening, Life life) {
    if (!HANDED.compareAndSet(null, new Handed(parts, listening.host(), life))) {
      throw new IllegalStateException("a process has one web server");
    }
    System.setProperty("quarkus.http.host", listening.host());
    System.setProperty(
        "quarkus.http.host-enabled", Boolean.toString(listening.role().answersRequests()));
    System.setProperty("quarkus.http.port", Integer.toString(listening.port()));
    System.setProperty("quarkus.management.host", listening.host());
    System.setProperty("quarkus.management.port", Integer.toString(listening.managementPort()));
    var failure = new AtomicReference<@Nullable Throwable>();
    Quarkus.run(WebServer.class, (code, thrown) -> failure.set(thrown));
    if (failure.get() != null) {
      throw new IllegalStateException("the web server cannot run", failure.get());
    }
  }

  @Override
  public int run(String... arguments) {
    Handed handed = handed();
    String host = handed.host().contains(":") ? "[" + handed.host() + "]" : handed.host();
    boolean answers = server.getPort() > 0;
    handed
        .life()
        .whenUp()
        .accept(
            URI.create(
                "http://%s:%d/%s"
                    .formatted(
                        host,
                        answers ? server.getPort() : server.getManagementPort(),
                        answers ? "" : "q/health")));
    Quarkus.waitForExit();
    handed.life().whenStopping().run();
    return 0;
  }

  private static Handed handed() {
    return Objects.requireNonNull(HANDED.get(), "WebServer.run was not called");
  }

  @Singleton
  static final class Producing {

    @Produces
    @Singleton
    WebParts parts() {
      return handed().parts();
    }
  }
}

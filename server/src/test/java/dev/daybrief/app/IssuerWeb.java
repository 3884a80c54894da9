package dev.daybrief.app;

import com.sun.net.httpserver.HttpServer;
import dev.daybrief.http.WebParts;
import dev.daybrief.security.issuer.IssuerSetup;
import dev.daybrief.security.issuer.OutsideIssuer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// The web as [TestWeb] has it, with members of an issuer outside.
@Alternative
@Singleton
final class IssuerWeb {

  static final String ISSUER = "https://id.example";

  final KeyPair key = OutsideIssuer.pair("RSA", 2048);

  private final HttpServer server = publish();
  private final Entrance entrance;
  private final TestWeb web;

  @Inject
  IssuerWeb(TestWeb web) {
    this.web = web;
    var address = URI.create("http://127.0.0.1:%d/keys".formatted(server.getAddress().getPort()));
    var setup =
        new IssuerSetup(
            ISSUER, "daybrief", "at+jwt", new IssuerSetup.Claims("organization_id", "roles"));
    this.entrance =
        Entrance.outside(
            new IssuerConfig(setup, Optional.of(address), Optional.empty()),
            InstantSource.system());
  }

  private HttpServer publish() {
    try {
      var started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] body =
          OutsideIssuer.set(OutsideIssuer.jwk(key, "k", Map.of())).getBytes(StandardCharsets.UTF_8);
      started.createContext(
          "/keys",
          exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      started.start();
      return started;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @PreDestroy
  void stop() {
    entrance.close();
    server.stop(0);
  }

  @Produces
  @Singleton
  @Alternative
  WebParts parts() {
    WebParts parts = web.parts();
    return new WebParts(
        entrance.authenticator(),
        entrance.desk(),
        parts.organization(),
        parts.known(),
        parts.pages(),
        parts.proofs(),
        parts.egress(),
        parts.doors(),
        parts.hooks(),
        parts.overview(),
        parts.events(),
        entrance.settings(),
        parts.runs(),
        parts.duties(),
        parts.operation(),
        parts.callers(),
        parts.clock(),
        parts.presence());
  }
}

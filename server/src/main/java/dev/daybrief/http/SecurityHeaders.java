package dev.daybrief.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.BiConsumer;

/// On every answer, whatever it is.
final class SecurityHeaders {

  private static final String ONE = "X-Content-Type-Options";

  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
          ONE,
          "nosniff",
          // Believed over TLS alone, which ends in front of us.
          "Strict-Transport-Security",
          "max-age=31536000",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  /// As ASCII bytes, which are copied into an answer as they are.
  private static final List<Entry<CharSequence, CharSequence>> READY =
      ALL.entrySet().stream()
          .map(
              header ->
                  Map.entry(
                      HttpHeaders.createOptimized(header.getKey()),
                      HttpHeaders.createOptimized(header.getValue())))
          .toList();

  static void put(RoutingContext context) {
    set(context);
    context.next();
  }

  static void set(RoutingContext context) {
    MultiMap headers = context.response().headers();
    forEach(headers::set);
  }

  static void forEach(BiConsumer<CharSequence, CharSequence> reader) {
    READY.forEach(header -> reader.accept(header.getKey(), header.getValue()));
  }

  /// All of them are where one is.
  static boolean areIn(io.netty.handler.codec.http.HttpHeaders headers) {
    return headers.contains(ONE);
  }

  private SecurityHeaders() {}
}

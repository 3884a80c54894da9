package dev.daybrief.http;

import dev.daybrief.http.caller.Proxies;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The dashboard: its pages, which are one file, and its other files, from the folder
/// `dashboard` of the class path.
final class Dashboard {

  /// Folders and names of letters, digits, hyphens and single dots: no way out of the folder.
  private static final Pattern FILE = Pattern.compile("(?:/[\\w-]+)*/[\\w-]+(?:\\.[\\w-]+)+");

  /// Addresses of pages: which of them to show is for the page itself to say.
  private static final Pattern PAGE =
      Pattern.compile(
          "/(?:(?:days|history|trends|records|me|org|ops|invitation|dev)(?:/[^/.]+){0,3})?");

  private static final String INDEX = "/index.html";

  /// What every browser names first when it opens an address, and no program does.
  private static final String HTML = "text/html,";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "webmanifest", "application/manifest+json");

  private final Map<String, Packed> files = new ConcurrentHashMap<>();

  void serve(RoutingContext context) {
    HttpMethod method = context.request().method();
    Request request = Request.of(context, Proxies.NONE);
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      Problem.METHOD.at(request.path()).with("Allow", "GET, HEAD").send(context);
      return;
    }
    String path = isPage(request.path()) ? INDEX : request.path();
    find(path)
        .map(file -> answer(path, file, request))
        .or(() -> lost(request))
        .orElseGet(() -> Problem.NOT_FOUND.at(request.path()))
        .send(context);
  }

  /// Who follows a wrong link in a browser is told so on a page, and finds the way back there.
  private Optional<Answer> lost(Request request) {
    return request
        .header("Accept")
        .filter(accepted -> accepted.startsWith(HTML))
        .flatMap(_ -> find(INDEX))
        .map(page -> Answer.of(404, typeOf(INDEX), page.plain().bytes()))
        .map(answer -> answer.with("Cache-Control", "no-cache").with("Vary", "Accept"));
  }

  static boolean isPage(String path) {
    return PAGE.matcher(path).matches();
  }

  private Optional<Packed> find(String path) {
    if (!FILE.matcher(path).matches()) {
      return Optional.empty();
    }
    Packed known = files.get(path);
    return known == null ? read(path) : Optional.of(known);
  }

  private Optional<Packed> read(String path) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream("dashboard" + path)) {
      if (file == null) {
        return Optional.empty();
      }
      Packed read = Packed.of(Buffer.buffer(file.readAllBytes()));
      files.put(path, read);
      return Optional.of(read);
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the dashboard cannot be read: " + path, e);
    }
  }

  private static Answer answer(String path, Packed file, Request request) {
    boolean packed = file.isWorthIt() && Packed.isTaken(request);
    Answer answer = answer(path, packed ? file.gzipped() : file.plain(), request);
    return packed && answer.status() == 200 ? answer.with("Content-Encoding", "gzip") : answer;
  }

  private static Answer answer(String path, Tagged file, Request request) {
    boolean known = request.header("If-None-Match").filter(file::isKnownTo).isPresent();
    return (known ? Answer.empty(304) : Answer.of(200, typeOf(path), file.bytes()))
        .with("ETag", file.tag())
        .with("Cache-Control", keeping(path))
        .with("Vary", "Accept-Encoding");
  }

  private static String typeOf(String path) {
    return TYPES.getOrDefault(
        path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
  }

  /// A file in `assets` has its hash in its name: it never changes.
  private static String keeping(String path) {
    return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  }
}

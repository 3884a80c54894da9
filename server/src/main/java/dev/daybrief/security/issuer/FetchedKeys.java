package dev.daybrief.security.issuer;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Keys that the issuer publishes at a configured address. They are asked for every few minutes,
/// and when a token names one that is not known, so that keys change without an error; however
/// many such tokens come, the issuer is asked rarely.
public final class FetchedKeys implements IssuerKeys {

  /// 5 minutes: a key that was taken back is believed no longer.
  static final Duration PAUSE = Duration.ofMinutes(5);

  /// 10 s between two requests: what unknown keys can cost the issuer.
  static final Duration LEAST_PAUSE = Duration.ofSeconds(10);

  /// 24 hours without an answer: an outage, not a way to keep an old key alive.
  static final Duration OLDEST = Duration.ofHours(24);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// 256 kB: issuers publish a few keys of 2 kB.
  private static final int LARGEST = 256 * 1024;

  private static final System.Logger LOG = System.getLogger(FetchedKeys.class.getName());

  private record Known(List<IssuerKey> keys, Instant since) {}

  private final URI address;
  private final InstantSource clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile Known known = new Known(List.of(), Instant.MIN);
  private volatile Instant asked = Instant.MIN;

  /// @throws IllegalArgumentException for an address that others could answer for
  public FetchedKeys(URI address, InstantSource clock) {
    this.address = safe(address);
    this.clock = clock;
  }

  /// The address, which is https or this machine's.
  ///
  /// @throws IllegalArgumentException for any other
  public static URI safe(URI address) {
    if (!isSafe(address)) {
      throw new IllegalArgumentException("keys are read over https, or from this machine");
    }
    return address;
  }

  private static boolean isSafe(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      return false;
    }
    return scheme.equals("https")
        || (scheme.equals("http")
            && (host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}")));
  }

  /// Asks until closed.
  public FetchedKeys start() {
    Thread.ofVirtual().name("issuer-keys").start(this::askUntilStopped);
    return this;
  }

  private void askUntilStopped() {
    try {
      do {
        fetchOrSay();
      } while (!stop.await(
          known.keys.isEmpty() ? LEAST_PAUSE.toMillis() : PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Optional<IssuerKey> find(@Nullable String id) {
    Known now = known;
    if (clock.instant().isAfter(now.since.plus(OLDEST))) {
      return Optional.empty();
    }
    if (id == null) {
      // A token that names no key is of the only one.
      return now.keys.size() == 1 ? Optional.of(now.keys.getFirst()) : Optional.empty();
    }
    return now.keys.stream().filter(key -> id.equals(key.id())).findFirst();
  }

  @Override
  public boolean mayCome(@Nullable String id) {
    return find(id).isEmpty() && isTime();
  }

  private boolean isTime() {
    return !clock.instant().isBefore(asked.plus(LEAST_PAUSE));
  }

  @Override
  public synchronized void ask() {
    // Those who waited for another's request look at what it brought.
    if (isTime()) {
      fetchOrSay();
    }
  }

  private synchronized void fetchOrSay() {
    asked = clock.instant();
    try {
      known = new Known(KeySet.parse(fetch()), asked);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(
          Level.WARNING,
          "the issuer''s keys cannot be read from {0}; the known ones stay: {1}",
          address,
          String.valueOf(e.getMessage()));
    }
  }

  private String fetch() throws IOException {
    var request =
        HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      // The body too: an issuer that sends a byte a second does not hold anybody up.
      HttpResponse<byte[]> got = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (got.statusCode() != 200) {
        throw new IOException("status " + got.statusCode());
      }
      return new String(got.body(), StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("no answer", e);
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    stop.countDown();
    http.shutdownNow();
  }
}

package dev.daybrief.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Bytes in a Redis or Valkey. One connection, made when it is needed; while there is none, or the
/// server is slow, everything is absent and nothing waits.
public final class RedisBytes implements SharedBytes {

  /// 50 ms: some times what the store itself takes, and nobody notices it.
  private static final Duration DEADLINE = Duration.ofMillis(50);

  /// The fifth answer in a row that does not come in time ends the connection.
  private static final int MOST_FAILURES = 5;

  /// 3 s until the next connection is tried.
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private static final Duration CONNECTING = Duration.ofSeconds(2);

  /// 256 kB: forty times a page. More is not ours.
  private static final int MOST_BYTES = 256 * 1024;

  /// Commands that wait for an answer; then the server is too slow to be asked.
  private static final int MOST_WAITING = 2_000;

  private static final int THREADS = 2;

  private static final Logger LOG = System.getLogger(RedisBytes.class.getName());

  private final RedisUrl url;
  private final ClientResources resources;
  private final RedisClient client;

  private @Nullable StatefulRedisConnection<byte[], byte[]> connection;
  private boolean connecting;
  private boolean well = true;
  private int failures;
  private long nextTry = System.nanoTime();

  public RedisBytes(RedisUrl url) {
    this.url = url;
    this.resources =
        DefaultClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .build();
    this.client = RedisClient.create(resources, uri(url));
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(false)
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(MOST_WAITING)
            .socketOptions(
                SocketOptions.builder().connectTimeout(CONNECTING).keepAlive(true).build())
            .timeoutOptions(TimeoutOptions.enabled(CONNECTING))
            .build());
  }

  private static RedisURI uri(RedisUrl url) {
    var uri =
        RedisURI.builder()
            .withHost(url.address())
            .withPort(url.port())
            .withSsl(url.tls())
            .withDatabase(url.database())
            .withTimeout(CONNECTING);
    if (!url.password().isEmpty() && url.user().isEmpty()) {
      uri.withPassword(url.password().toCharArray());
    } else if (!url.password().isEmpty()) {
      uri.withAuthentication(url.user(), url.password().toCharArray());
    }
    return uri.build();
  }

  @Override
  public Optional<byte[]> find(String key) {
    StatefulRedisConnection<byte[], byte[]> open = open();
    if (open == null) {
      return Optional.empty();
    }
    try {
      // No more than we would have written, however much is there.
      byte[] found =
          open.async()
              .getrange(bytes(key), 0, MOST_BYTES)
              .get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      answered();
      return found.length == 0 || found.length > MOST_BYTES ? Optional.empty() : Optional.of(found);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RedisCommandExecutionException) {
        answered();
      } else {
        failed(open, e);
      }
    } catch (TimeoutException | RedisException e) {
      failed(open, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  @Override
  public void keep(String key, byte[] value, Duration timeToLive) {
    StatefulRedisConnection<byte[], byte[]> open = open();
    if (open == null || value.length > MOST_BYTES || !timeToLive.isPositive()) {
      return;
    }
    try {
      open.async()
          .set(bytes(key), value, SetArgs.Builder.px(timeToLive.toMillis()))
          .whenComplete(
              (done, problem) -> {
                if (problem != null) {
                  LOG.log(Level.DEBUG, "a page was not kept in common", problem);
                }
              });
    } catch (RedisException e) {
      failed(open, e);
    }
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }

  private synchronized @Nullable StatefulRedisConnection<byte[], byte[]> open() {
    if (connection != null && !connection.isOpen()) {
      lose("the connection was closed");
    }
    if (connection == null && !connecting && System.nanoTime() - nextTry >= 0) {
      connecting = true;
      // What becomes of it is told to the method that is named here.
      var _ =
          client
              .connectAsync(ByteArrayCodec.INSTANCE, uri(url))
              .whenComplete((made, problem) -> connected(made, problem));
    }
    return connection;
  }

  private synchronized void connected(
      @Nullable StatefulRedisConnection<byte[], byte[]> made, @Nullable Throwable problem) {
    connecting = false;
    failures = 0;
    connection = made;
    if (made == null) {
      lose(problem == null ? "no connection" : problem.toString());
    } else if (!well) {
      well = true;
      LOG.log(Level.INFO, "the shared cache answers again: {0}", url);
    }
  }

  private synchronized void answered() {
    failures = 0;
  }

  private synchronized void failed(
      StatefulRedisConnection<byte[], byte[]> asked, Exception problem) {
    failures++;
    if (asked.equals(connection) && (failures >= MOST_FAILURES || !asked.isOpen())) {
      lose(problem instanceof TimeoutException ? "it does not answer in time" : problem.toString());
    }
  }

  private void lose(String why) {
    if (connection != null) {
      var _ = connection.closeAsync();
      connection = null;
    }
    nextTry = System.nanoTime() + PAUSE.toNanos();
    if (well) {
      well = false;
      LOG.log(Level.WARNING, "the shared cache is not used for now, {0}: {1}", url, why);
    }
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, CONNECTING);
    var _ = resources.shutdown(0, CONNECTING.toMillis(), TimeUnit.MILLISECONDS);
  }
}

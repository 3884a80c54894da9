package dev.daybrief.http.duty;

import dev.daybrief.http.Answer;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// An answer that a thread writes which may wait: the next piece when the one before it is gone, so
/// that a slow reader holds up the writer and fills no memory. It begins with the first piece;
/// until then it may become a problem.
final class AnswerStream extends OutputStream {

  /// For a piece; who takes longer is cut off.
  private static final int PATIENCE_SECONDS = 30;

  private final RoutingContext routing;
  private final HttpServerResponse response;
  private final Context context;
  private final Map<String, String> headers;
  private final BooleanSupplier signedIn;

  /// @param signedIn whether the one who asked still is
  AnswerStream(RoutingContext routing, Map<String, String> headers, BooleanSupplier signedIn) {
    this.routing = routing;
    this.response = routing.response();
    this.context = routing.vertx().getOrCreateContext();
    this.headers = headers;
    this.signedIn = signedIn;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Buffer piece = Buffer.buffer(Arrays.copyOfRange(bytes, offset, offset + length));
    await(() -> send(piece));
  }

  private Future<Void> send(Buffer piece) {
    if (response.closed() || response.ended()) {
      return Future.failedFuture("nobody reads");
    }
    if (!signedIn.getAsBoolean()) {
      return Future.failedFuture("the session has ended");
    }
    if (!response.headWritten()) {
      headers.forEach(response::putHeader);
      response.setChunked(true);
    }
    return response.write(piece);
  }

  /// On the request's own thread.
  private void await(Supplier<Future<Void>> step) throws IOException {
    var done = new CompletableFuture<Void>();
    context.runOnContext(
        _ ->
            step.get()
                .onSuccess(done::complete)
                .onFailure(failure -> done.completeExceptionally(failure)));
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException gone) {
      throw new IOException("the one who reads is gone", gone);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("this process ends");
    }
  }

  /// All of it was written.
  void end() {
    context.runOnContext(
        _ -> {
          if (!response.closed() && !response.ended()) {
            response.end();
          }
        });
  }

  /// Whoever has read a part of it shall see that it is not whole.
  void cutOff() {
    context.runOnContext(_ -> response.reset());
  }

  void fail(Answer problem) {
    context.runOnContext(
        _ -> {
          if (response.headWritten()) {
            response.reset();
          } else {
            problem.send(routing);
          }
        });
  }
}

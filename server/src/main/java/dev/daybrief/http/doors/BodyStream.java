package dev.daybrief.http.doors;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The body of a request as it arrives, for a thread that may wait. No more of it is in memory than
/// [#AHEAD] pieces; the sender is held back meanwhile.
public final class BodyStream extends InputStream {

  /// Pieces that may arrive before they are read; each has some 8 to 64 kB.
  private static final int AHEAD = 16;

  private enum State {
    MORE,
    END,
    LOST
  }

  private record Piece(Buffer bytes, State state) {

    static Piece last(State state) {
      return new Piece(Buffer.buffer(), state);
    }
  }

  private final HttpServerRequest request;
  private final Context context;
  private final BlockingQueue<Piece> arrived = new LinkedBlockingQueue<>();
  private Piece current = Piece.last(State.MORE);
  private int position;
  private boolean begun;
  private volatile boolean passedOver;
  private long deadlineNanos = Long.MAX_VALUE;

  private BodyStream(HttpServerRequest request, Context context) {
    this.request = request;
    this.context = context;
  }

  /// On the request's own thread, before anything of the body was let in.
  static BodyStream of(HttpServerRequest request, Context context) {
    var body = new BodyStream(request, context);
    request.pause();
    request.handler(
        bytes -> {
          if (!body.passedOver) {
            body.arrived.add(new Piece(bytes, State.MORE));
          }
        });
    request.endHandler(done -> body.arrived.add(Piece.last(State.END)));
    request.exceptionHandler(lost -> body.arrived.add(Piece.last(State.LOST)));
    return body;
  }

  /// The sender is too slow, or gone.
  public static final class Unfinished extends IOException {

    private static final long serialVersionUID = 1;

    Unfinished(String message) {
      super(message);
    }
  }

  /// All of it must have arrived by then.
  public void within(Duration time) {
    deadlineNanos = System.nanoTime() + time.toNanos();
  }

  /// On the request's own thread: lets the rest come and go, so that a sender that only listens
  /// afterwards hears the answer.
  void passOver() {
    passedOver = true;
    arrived.clear();
    if (!request.isEnded()) {
      request.resume();
    }
  }

  /// On the request's own thread. An HTTP/2 request that has ended takes it amiss to be asked on.
  private void fetch(int pieces) {
    if (!request.isEnded()) {
      request.fetch(pieces);
    }
  }

  @Override
  public int read() throws IOException {
    return load() ? current.bytes.getByte(position++) & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!load()) {
      return -1;
    }
    int count = Math.min(length, current.bytes.length() - position);
    current.bytes.getBytes(position, position + count, target, offset);
    position += count;
    return count;
  }

  private boolean load() throws IOException {
    while (position == current.bytes.length()) {
      if (current.state == State.END) {
        return false;
      }
      if (current.state == State.LOST) {
        throw new Unfinished("the sender is gone");
      }
      begin();
      current = next();
      position = 0;
    }
    return true;
  }

  private void begin() {
    if (!begun) {
      begun = true;
      context.runOnContext(
          now -> {
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
              request.response().writeContinue();
            }
            fetch(AHEAD);
          });
    }
  }

  private Piece next() throws IOException {
    try {
      long left = Math.max(0, deadlineNanos - System.nanoTime());
      Piece piece = arrived.poll(left, TimeUnit.NANOSECONDS);
      if (piece == null) {
        throw new Unfinished("the sender is too slow");
      }
      if (piece.state == State.MORE) {
        context.runOnContext(now -> fetch(1));
      }
      return piece;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unfinished("the server is closing");
    }
  }
}

package dev.daybrief.http.doors;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The body of a request as it arrives, or the one file of its form, for a thread that may
/// wait. No more of it is in memory than some [#AHEAD] pieces; the sender is held back
/// meanwhile.
public final class BodyStream extends InputStream {

  /// Pieces that may arrive before they are read; each has some 8 to 64 kB.
  private static final int AHEAD = 16;

  private enum State {
    MORE,
    END,
    LOST,
    MALFORMED
  }

  private record Piece(Buffer bytes, State state) {

    static Piece last(State state) {
      return new Piece(Buffer.buffer(), state);
    }
  }

  private final HttpServerRequest request;
  private final Context context;
  private final boolean form;
  private final BlockingQueue<Piece> arrived = new LinkedBlockingQueue<>();
  private Piece current = Piece.last(State.MORE);
  private int position;
  private boolean begun;

  /// Pieces of the request that came and were not asked for again; on the request's own thread.
  private int owed;

  private volatile boolean passedOver;
  private volatile @Nullable String fileName;
  private long deadlineNanos = Long.MAX_VALUE;

  private BodyStream(HttpServerRequest request, Context context, boolean form) {
    this.request = request;
    this.context = context;
    this.form = form;
  }

  /// On the request's own thread, before anything of the body was let in.
  ///
  /// @param form whether the body is a form with a file
  static BodyStream of(HttpServerRequest request, Context context, boolean form) {
    var body = new BodyStream(request, context, form);
    request.pause();
    request.handler(bytes -> body.came(bytes));
    request.endHandler(done -> body.add(Piece.last(State.END)));
    request.exceptionHandler(lost -> body.add(Piece.last(form ? State.MALFORMED : State.LOST)));
    if (form) {
      body.expectForm();
    }
    return body;
  }

  private void expectForm() {
    try {
      request.setExpectMultipart(true);
      request.uploadHandler(this::upload);
    } catch (RuntimeException noBoundary) {
      add(Piece.last(State.MALFORMED));
    }
  }

  private void upload(HttpServerFileUpload file) {
    if (fileName != null) {
      add(Piece.last(State.MALFORMED));
      return;
    }
    fileName = String.valueOf(file.filename());
    file.handler(bytes -> add(new Piece(bytes, State.MORE)));
    file.exceptionHandler(broken -> add(Piece.last(State.MALFORMED)));
  }

  private void came(Buffer bytes) {
    if (!form) {
      add(new Piece(bytes, State.MORE));
    }
    owed++;
    askOn();
  }

  private void add(Piece piece) {
    if (!passedOver) {
      arrived.add(piece);
    }
  }

  /// On the request's own thread. An HTTP/2 request that has ended takes it amiss to be asked on.
  private void askOn() {
    if (owed > 0 && arrived.size() < AHEAD && !request.isEnded()) {
      int pieces = owed;
      owed = 0;
      request.fetch(pieces);
    }
  }

  /// The sender is too slow, or gone.
  public static final class Unfinished extends IOException {

    private static final long serialVersionUID = 1;

    Unfinished(String message) {
      super(message);
    }
  }

  /// Of the form's file, as the sender wrote it.
  Optional<String> fileName() {
    return Optional.ofNullable(fileName);
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
      switch (current.state) {
        case END -> {
          if (form && fileName == null) {
            throw new IOException("the form has no file");
          }
          return false;
        }
        case LOST -> throw new Unfinished("the sender is gone");
        case MALFORMED -> throw new IOException("the form cannot be read");
        case MORE -> {
          begin();
          current = next();
          position = 0;
        }
      }
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
            owed += AHEAD;
            askOn();
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
      context.runOnContext(now -> askOn());
      return piece;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unfinished("the server is closing");
    }
  }
}

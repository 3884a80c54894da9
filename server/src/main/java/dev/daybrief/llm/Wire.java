package dev.daybrief.llm;

import dev.daybrief.prompt.Shortfall;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends one request and reads its answer: no redirect is followed, the deadline covers the last
/// byte of the body, and a body beyond the limit is dropped where it passes it.
final class Wire {

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final int bodyBytes;

  Wire(int bodyBytes) {
    this.bodyBytes = bodyBytes;
  }

  Received send(HttpRequest request, Duration deadline) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request,
            _ ->
                HttpResponse.BodySubscribers.limiting(
                    HttpResponse.BodySubscribers.ofByteArray(), bodyBytes));
    try {
      return whole(answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException late) {
      return new Received.Lost(Shortfall.TIME_OUT);
    } catch (ExecutionException broken) {
      return new Received.Lost(why(broken));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Received.Lost(Shortfall.TIME_OUT);
    } finally {
      // Ends the connection of an answer that is not wanted any more.
      answer.cancel(true);
    }
  }

  private static Received whole(HttpResponse<byte[]> response) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(response.body()));
      return new Received.Whole(response.statusCode(), response.headers(), text.toString());
    } catch (CharacterCodingException notUtf8) {
      return new Received.Lost(Shortfall.UNREADABLE);
    }
  }

  private static Shortfall why(ExecutionException broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("capacity")) {
        return Shortfall.TOO_LARGE;
      }
      if (cause instanceof java.net.http.HttpTimeoutException) {
        return Shortfall.TIME_OUT;
      }
    }
    return Shortfall.UNREACHABLE;
  }
}

package dev.daybrief.llm;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.prompt.EgressLedger;
import dev.daybrief.prompt.EgressLedger.Admission;
import dev.daybrief.prompt.EgressLedger.Egress;
import dev.daybrief.prompt.EgressLedger.Reserve;
import dev.daybrief.prompt.Narrator.Commission;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Prompt;
import dev.daybrief.prompt.Shortfall;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One request of one commission on its way out: written to the ledger, then sent, and what came
/// of it. The library sees it as its HTTP client.
final class Exchange implements HttpClient {

  private static final Logger LOG = System.getLogger(Exchange.class.getName());

  /// What the JDK's client sets itself.
  private static final Set<String> RESERVED = Set.of("content-length", "host", "connection");

  private final ChatSetup setup;
  private final Wire wire;
  private final EgressLedger ledger;
  private final Commission commission;
  private final int attempt;
  private final Duration deadline;
  private long begun = System.nanoTime();

  @Nullable Origin origin;
  @Nullable Shortfall lost;
  Received.@Nullable Whole answer;

  Exchange(
      ChatSetup setup,
      Wire wire,
      EgressLedger ledger,
      Commission commission,
      int attempt,
      Duration deadline) {
    this.setup = setup;
    this.wire = wire;
    this.ledger = ledger;
    this.commission = commission;
    this.attempt = attempt;
    this.deadline = deadline;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    String body = request.body();
    write(body);
    var answered = received(send(request, body));
    if (answered.status() < 200 || answered.status() >= 300) {
      throw new HttpException(answered.status(), "the provider refused");
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(answered.status())
        .headers(answered.headers().map())
        .body(answered.body())
        .build();
  }

  /// Nothing is sent that is not in the ledger.
  private void write(String body) {
    var made =
        new Origin(
            UuidCreator.getTimeOrderedEpoch(),
            setup.provider(),
            setup.model(),
            Prompt.VERSION,
            sha256(body));
    var egress =
        new Egress(
            commission.organization(), commission.date(), made, body, attempt, reserve(body));
    origin =
        switch (admission(egress)) {
          case Admission.Admitted() -> made;
          case Admission.Refused(String _) -> throw lost(Shortfall.OVER_BUDGET);
        };
  }

  private Admission admission(Egress egress) {
    try {
      return ledger.admit(egress);
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "the ledger takes no request; none is sent", broken);
      throw lost(Shortfall.NO_LEDGER);
    }
  }

  /// A token is at least one byte.
  private Reserve reserve(String body) {
    long input = body.getBytes(StandardCharsets.UTF_8).length;
    long output = setup.limits().outputTokens();
    Price price = setup.price();
    return new Reserve(input + output, price == null ? null : price.of(input, output));
  }

  private Received send(HttpRequest request, String body) {
    begun = System.nanoTime();
    var builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .POST(BodyPublishers.ofString(body));
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!RESERVED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    return wire.send(builder.build(), deadline);
  }

  private Received.Whole received(Received received) {
    return switch (received) {
      case Received.Whole whole -> {
        answer = whole;
        yield whole;
      }
      case Received.Lost(Shortfall why) -> throw lost(why);
    };
  }

  private HttpException lost(Shortfall why) {
    lost = why;
    return new HttpException(0, why.word());
  }

  /// From the first byte out to the last one in; the ledger does not count.
  Duration latency() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are read whole");
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

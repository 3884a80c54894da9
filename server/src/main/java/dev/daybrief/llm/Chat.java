package dev.daybrief.llm;

import dev.daybrief.prompt.EgressLedger;
import dev.daybrief.prompt.Narrator.Commission;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Shortfall;
import dev.daybrief.prompt.Usage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Sends one request and makes a value of whatever happens.
final class Chat {

  private static final Logger LOG = System.getLogger(Chat.class.getName());
  private static final String ANSWERED = "answered";

  private final ChatSetup setup;
  private final EgressLedger ledger;
  private final InstantSource clock;
  private final Wire wire;

  Chat(ChatSetup setup, EgressLedger ledger, InstantSource clock) {
    this.setup = setup;
    this.ledger = ledger;
    this.clock = clock;
    this.wire = new Wire(setup.limits().bodyBytes());
  }

  Try send(Commission commission, int attempt, Duration deadline) {
    var exchange = new Exchange(setup, wire, ledger, commission, attempt, deadline);
    Try result = send(commission, exchange);
    settle(commission, exchange.origin, result);
    return result;
  }

  private Try send(Commission commission, Exchange exchange) {
    ChatResponse response;
    try {
      response =
          Provided.by(setup, new OneExchange(exchange)).chat(Question.of(commission.prompt()));
    } catch (RuntimeException e) {
      // The library throws for what it cannot read; the exchange knows what it was.
      return failed(exchange);
    }
    Origin origin = exchange.origin;
    return origin == null ? failed(exchange) : read(response, origin, exchange);
  }

  private Try read(ChatResponse response, Origin origin, Exchange exchange) {
    Usage usage = usage(response.tokenUsage(), exchange.latency());
    Shortfall why = Finish.why(response, exchange);
    if (why != null) {
      return new Try.Failed(why, origin, usage, Duration.ZERO);
    }
    return switch (Reply.parse(String.valueOf(response.aiMessage().text()))) {
      case Reply.Drafted(var draft) -> new Try.Drafted(draft, origin, usage);
      case Reply.Unreadable(String _) ->
          new Try.Failed(Shortfall.UNREADABLE, origin, usage, Duration.ZERO);
    };
  }

  private Try failed(Exchange exchange) {
    var answer = exchange.answer;
    Shortfall why = exchange.lost;
    if (why == null) {
      why = answer == null ? Shortfall.UNREADABLE : Refusal.why(answer);
    }
    boolean unpaid = answer != null && answer.status() >= 300;
    Duration wait = answer == null ? Duration.ZERO : Refusal.wait(answer, clock.instant());
    return new Try.Failed(why, exchange.origin, unanswered(unpaid, exchange.latency()), wait);
  }

  /// A refused request takes nothing; of one that was lost nobody knows.
  private Usage unanswered(boolean unpaid, Duration latency) {
    BigDecimal nothing = setup.price() == null ? null : BigDecimal.ZERO;
    return unpaid ? new Usage(0L, 0L, nothing, latency) : new Usage(null, null, null, latency);
  }

  /// Counts that cannot be are unknown.
  private Usage usage(@Nullable TokenUsage counted, Duration latency) {
    Integer input = counted == null ? null : counted.inputTokenCount();
    Integer output = counted == null ? null : counted.outputTokenCount();
    if (input == null || output == null || input < 0 || output < 0) {
      return new Usage(null, null, null, latency);
    }
    Price price = setup.price();
    return new Usage(
        input.longValue(),
        output.longValue(),
        price == null ? null : price.of(input, output),
        latency);
  }

  private void settle(Commission commission, @Nullable Origin origin, Try result) {
    if (origin == null) {
      return;
    }
    try {
      switch (result) {
        case Try.Drafted(var _, var _, Usage usage) ->
            ledger.settle(commission.organization(), origin.call(), ANSWERED, usage);
        case Try.Failed(Shortfall why, var _, Usage usage, var _) ->
            ledger.settle(commission.organization(), origin.call(), why.word(), usage);
      }
    } catch (RuntimeException broken) {
      // The reserve stays set aside; the run will hear of a lost store from its own next step.
      LOG.log(Level.WARNING, "a request could not be settled in the ledger", broken);
    }
  }
}

package dev.daybrief.llm;

import dev.daybrief.prompt.EgressLedger;
import dev.daybrief.prompt.Narrator;
import dev.daybrief.prompt.Narrator.Commission;
import dev.daybrief.prompt.Narrator.Narration;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Shortfall;
import dev.daybrief.prompt.Usage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Asks a model for words: few requests at a time, each with a deadline, few tries, and none where
/// the provider has failed again and again.
public final class ChatNarrator {

  private static final int ATTEMPTS = 3;

  /// Doubles with each try.
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);

  private final Chat chat;
  private final ChatLimits limits;
  private final Semaphore places;
  private final Breaker breaker;
  private final RetryBudget retries = new RetryBudget();
  private final Pause pause;

  /// Waits; a test does not.
  interface Pause {

    void of(Duration duration) throws InterruptedException;
  }

  public ChatNarrator(ChatSetup setup, EgressLedger ledger, InstantSource clock) {
    this(setup, ledger, clock, Thread::sleep);
  }

  ChatNarrator(ChatSetup setup, EgressLedger ledger, InstantSource clock, Pause pause) {
    this.chat = new Chat(setup, ledger, clock);
    this.limits = setup.limits();
    this.places = new Semaphore(setup.parallel());
    this.breaker = new Breaker(clock);
    this.pause = pause;
  }

  /// A narrator for one batch of days: its time runs from now.
  public Narrator begin() {
    var deadline = Deadline.in(limits.step());
    return commission -> narrate(commission, deadline);
  }

  private Narration narrate(Commission commission, Deadline deadline) {
    try {
      return tried(commission, deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return none(Shortfall.TIME_OUT, null, Usage.NONE);
    }
  }

  private Narration tried(Commission commission, Deadline deadline) throws InterruptedException {
    retries.earn();
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; ; attempt++) {
      switch (once(commission, attempt, deadline)) {
        case Try.Drafted(var draft, var origin, var usage) -> {
          return new Narration.Drafted(draft, origin, usage);
        }
        case Try.Failed failed -> {
          Duration pausing = failed.askedWait().compareTo(wait) > 0 ? failed.askedWait() : wait;
          boolean last =
              attempt == ATTEMPTS
                  || !failed.mayBeTriedAgain()
                  || pausing.compareTo(deadline.left()) >= 0
                  || !retries.take();
          if (last) {
            return none(failed.why(), failed.origin(), failed.usage());
          }
          pause.of(pausing);
        }
      }
      wait = wait.multipliedBy(2);
    }
  }

  private Try once(Commission commission, int attempt, Deadline deadline)
      throws InterruptedException {
    if (!places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
      return unsent(Shortfall.BUSY);
    }
    try {
      if (!breaker.lets()) {
        return unsent(Shortfall.RESTING);
      }
      Duration left = deadline.left(limits.call());
      if (left.isZero()) {
        return unsent(Shortfall.BUSY);
      }
      Try result = chat.send(commission, attempt, left);
      if (result instanceof Try.Failed failed && failed.isTheProviders()) {
        breaker.failed();
      } else {
        breaker.succeeded();
      }
      return result;
    } finally {
      places.release();
    }
  }

  private static Try unsent(Shortfall why) {
    return new Try.Failed(why, null, Usage.NONE, Duration.ZERO);
  }

  private static Narration none(Shortfall why, @Nullable Origin origin, Usage usage) {
    return new Narration.Unavailable(why, origin, usage);
  }
}

package dev.daybrief.llm;

import dev.daybrief.narration.Draft;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Shortfall;
import dev.daybrief.prompt.Usage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of one request.
sealed interface Try {

  record Drafted(Draft draft, Origin origin, Usage usage) implements Try {}

  /// @param askedWait how long the provider asked to wait; zero when it did not
  record Failed(Shortfall why, @Nullable Origin origin, Usage usage, Duration askedWait)
      implements Try {

    /// Whether the same request may do better in a moment.
    boolean mayBeTriedAgain() {
      return switch (why) {
        case RATE_LIMITED, BROKEN, UNREACHABLE, TIME_OUT -> true;
        case NOT_CONFIGURED,
            OVER_BUDGET,
            NO_LEDGER,
            BUSY,
            RESTING,
            NO_QUOTA,
            NOT_AUTHORISED,
            REJECTED,
            REDIRECTED,
            TOO_LARGE,
            DECLINED,
            TRUNCATED,
            EMPTY,
            UNREADABLE ->
            false;
      };
    }

    /// Whether the provider is in trouble, or we are with it. A model that writes nonsense is
    /// there.
    boolean isTheProviders() {
      return switch (why) {
        case RATE_LIMITED,
            BROKEN,
            UNREACHABLE,
            TIME_OUT,
            NO_QUOTA,
            NOT_AUTHORISED,
            REJECTED,
            REDIRECTED,
            TOO_LARGE ->
            true;
        case NOT_CONFIGURED,
            OVER_BUDGET,
            NO_LEDGER,
            BUSY,
            RESTING,
            DECLINED,
            TRUNCATED,
            EMPTY,
            UNREADABLE ->
            false;
      };
    }
  }
}

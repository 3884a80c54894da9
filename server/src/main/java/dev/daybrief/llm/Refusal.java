package dev.daybrief.llm;

import dev.daybrief.prompt.Shortfall;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/// What an answer means that the library could not use.
final class Refusal {

  /// Out of money is said with the status of too many requests.
  private static final Pattern NO_MONEY =
      Pattern.compile("insufficient_quota|billing_hard_limit|credit balance");

  static Shortfall why(Received.Whole answer) {
    int status = answer.status();
    if (status < 300) {
      return Finish.declines(answer) ? Shortfall.DECLINED : Shortfall.UNREADABLE;
    }
    if (status < 400) {
      return Shortfall.REDIRECTED;
    }
    boolean noMoney = NO_MONEY.matcher(answer.body().toLowerCase(Locale.ROOT)).find();
    if (status == 402 || (status < 500 && noMoney)) {
      return Shortfall.NO_QUOTA;
    }
    return switch (status) {
      case 401, 403 -> Shortfall.NOT_AUTHORISED;
      case 429 -> Shortfall.RATE_LIMITED;
      case 408, 409, 425 -> Shortfall.BROKEN;
      default -> status < 500 ? Shortfall.REJECTED : Shortfall.BROKEN;
    };
  }

  /// How long it asks to wait; zero when it does not, or not readably.
  static Duration wait(Received.Whole answer, Instant now) {
    return answer
        .headers()
        .firstValue("retry-after")
        .flatMap(value -> RetryAfter.parse(value, now))
        .orElse(Duration.ZERO);
  }

  private Refusal() {}
}

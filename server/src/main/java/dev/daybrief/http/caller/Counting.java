package dev.daybrief.http.caller;

import dev.daybrief.access.Asker;
import dev.daybrief.access.Asker.Stranger;
import dev.daybrief.access.Quota;
import dev.daybrief.access.Quota.Granted;
import dev.daybrief.access.Quota.Spent;
import dev.daybrief.access.Quotas;
import dev.daybrief.http.Answer;
import dev.daybrief.http.Problem;
import dev.daybrief.http.Request;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers whom it may, and tells everybody who is counted how many requests may follow.
public record Counting(Quotas quotas) {

  /// The doors of those whose token or key is not right are one.
  private static final String TOKEN = "token";

  /// The work's answer, or a refusal in its place.
  public Answer answer(Asker asker, Request request, Supplier<Answer> work) {
    return quotas
        .take(asker)
        .map(quota -> (quota instanceof Spent ? refusal(request) : work.get()).with(headers(quota)))
        .orElseGet(work);
  }

  /// The same for one who proved nothing.
  ///
  /// @param door what is counted apart from other doors
  public Answer stranger(Request request, String door, Supplier<Answer> work) {
    return answer(new Stranger(request.address(), door), request, work);
  }

  /// For one whose proof is not right. Whoever has the right one is let in however often others at
  /// the same network had not.
  public Answer unproven(Request request, Problem problem) {
    return stranger(request, TOKEN, () -> problem.at(request.path()));
  }

  /// Empty for those who may.
  public Optional<Answer> refusal(Asker asker, Request request) {
    return quotas
        .take(asker)
        .filter(Spent.class::isInstance)
        .map(quota -> refusal(request).with(headers(quota)));
  }

  private static Answer refusal(Request request) {
    return Problem.TOO_MANY_REQUESTS.at(request.path());
  }

  private static Map<String, String> headers(Quota quota) {
    return switch (quota) {
      case Granted(int limit, int left, Duration whole) ->
          Map.of(
              "RateLimit-Limit",
              Integer.toString(limit),
              "RateLimit-Remaining",
              Integer.toString(left),
              "RateLimit-Reset",
              seconds(whole));
      case Spent(int limit, Duration wait) ->
          Map.of(
              "RateLimit-Limit",
              Integer.toString(limit),
              "RateLimit-Remaining",
              "0",
              "RateLimit-Reset",
              seconds(wait),
              "Retry-After",
              seconds(wait));
    };
  }

  /// Rounded up, so that whoever waits so long is let in.
  private static String seconds(Duration time) {
    return Long.toString(time.plusNanos(999_999_999).toSeconds());
  }
}

package dev.daybrief.http.operation;

import dev.daybrief.brief.NightBook.Delay;
import dev.daybrief.brief.NightBook.Failure;
import dev.daybrief.brief.NightBook.Night;
import dev.daybrief.brief.NightBook.Open;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A night over all organisations.
record NightJson(
    String date,
    long published,
    long ruleBased,
    long failed,
    long parked,
    long waiting,
    @Nullable DelayJson delay) {

  static NightJson of(Night night) {
    var counts = night.counts();
    Delay delay = night.delay();
    return new NightJson(
        night.date().toString(),
        counts.published(),
        counts.ruleBased(),
        counts.failed(),
        counts.parked(),
        counts.waiting(),
        delay == null
            ? null
            : new DelayJson(delay.median().toSeconds(), delay.longest().toSeconds()));
  }

  record DelayJson(long medianSeconds, long longestSeconds) {}

  /// @param next for `before`; null where there is nothing older
  record NightsPage(List<NightJson> nights, @Nullable String next) {}

  /// @param next for `cursor`; null on the last page
  record OpenPage(String date, List<OpenJson> organizations, @Nullable String next) {}

  /// An organisation whose day is not done.
  ///
  /// @param reason null where it was not tried, or is not kept any more
  record OpenJson(
      String id,
      String slug,
      String name,
      String state,
      @Nullable String reason,
      int attempts,
      @Nullable String triedAt,
      String nextTry) {

    static OpenJson of(Open open) {
      Failure failure = open.failure();
      return new OpenJson(
          open.organization().id().toString(),
          open.organization().slug(),
          open.organization().name(),
          failure == null ? "waiting" : "failed",
          failure == null || failure.reason() == null ? null : failure.reason().word(),
          failure == null ? 0 : failure.attempts(),
          failure == null ? null : failure.at().toString(),
          open.nextTry().toString());
    }
  }

  /// @param run the id of the run that makes them
  record RerunJson(String run, int organizations) {}
}

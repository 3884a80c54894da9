package dev.daybrief.http;

import dev.daybrief.brief.StoredRun;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run as administrators watch it.
///
/// @param member who asked for it; null for a command
record RunJson(
    String id,
    String trigger,
    @Nullable String member,
    String from,
    String to,
    String state,
    CountsJson days,
    String askedAt,
    @Nullable String startedAt,
    @Nullable String finishedAt) {

  record CountsJson(int total, int published, int revised, int unchanged, int failed) {}

  /// @param next for `cursor`; null on the last page
  record RunsPage(List<RunJson> runs, @Nullable String next) {}

  record RunPage(RunJson run, List<DayJson> days, @Nullable String next) {}

  /// @param reason null unless it failed
  record DayJson(String date, String outcome, @Nullable String reason) {

    static DayJson of(StoredRun.Day day) {
      StoredRun.Reason reason = day.reason();
      return new DayJson(
          day.date().toString(), day.outcome().word(), reason == null ? null : reason.word());
    }
  }

  static RunJson of(StoredRun run) {
    StoredRun.Counts counts = run.counts();
    UUID member = run.wish().asker().member();
    return new RunJson(
        run.id().toString(),
        run.wish().asker().trigger().word(),
        member == null ? null : member.toString(),
        run.wish().first().toString(),
        run.wish().last().toString(),
        run.state().word(),
        new CountsJson(
            run.wish().days(),
            counts.published(),
            counts.revised(),
            counts.unchanged(),
            counts.failed()),
        run.times().askedAt().toString(),
        text(run.times().startedAt()),
        text(run.times().finishedAt()));
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}

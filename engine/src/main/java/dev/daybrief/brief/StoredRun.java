package dev.daybrief.brief;

import dev.daybrief.brief.RunLedger.Outcome;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a run over an organisation's days is, or what became of it.
public record StoredRun(UUID id, Wish wish, State state, Counts counts, Times times) {

  /// What it was asked for.
  ///
  /// @param member who asked; null for a command
  /// @param days how many there are from the first to the last
  public record Wish(@Nullable UUID member, LocalDate first, LocalDate last, int days) {

    /// @param dates oldest first, one at least
    public static Wish of(@Nullable UUID member, List<LocalDate> dates) {
      return new Wish(member, dates.getFirst(), dates.getLast(), dates.size());
    }

    public Trigger trigger() {
      return member == null ? Trigger.COMMAND : Trigger.MEMBER;
    }
  }

  public enum Trigger {
    COMMAND,
    MEMBER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum State {
    QUEUED,
    RUNNING,
    /// Every day has the brief it should have.
    DONE,
    /// Some days have not, or it broke off.
    FAILED,
    /// Its process ended; the days that were done stay so.
    INTERRUPTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Days by what became of them.
  public record Counts(int published, int revised, int unchanged, int failed) {}

  public record Times(Instant askedAt, @Nullable Instant startedAt, @Nullable Instant finishedAt) {}

  /// Why a day failed.
  public enum Reason {
    /// Two ways of counting gave different numbers.
    COUNTS_DISAGREE,
    /// Records arrived faster than a brief is made.
    RECORDS_KEPT_CHANGING,
    /// Something on our side; the log tells.
    FAULT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What became of one day.
  ///
  /// @param reason null unless it failed
  public record Day(
      OrganizationId organization, LocalDate date, Outcome outcome, @Nullable Reason reason) {}
}

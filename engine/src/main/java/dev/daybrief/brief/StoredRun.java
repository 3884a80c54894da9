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
  /// @param days how many there are from the first to the last
  public record Wish(Asker asker, LocalDate first, LocalDate last, int days) {

    /// @param dates oldest first, one at least
    public static Wish of(Asker asker, List<LocalDate> dates) {
      return new Wish(asker, dates.getFirst(), dates.getLast(), dates.size());
    }
  }

  /// Who asked for it.
  ///
  /// @param member null unless a member or an operator did
  public record Asker(Trigger trigger, @Nullable UUID member) {

    public static final Asker COMMAND = new Asker(Trigger.COMMAND, null);
    public static final Asker SCHEDULE = new Asker(Trigger.SCHEDULE, null);
    public static final Asker VIEW = new Asker(Trigger.VIEW, null);

    public Asker {
      if (trigger.isSomebody() != (member != null)) {
        throw new IllegalArgumentException(trigger + " and " + member);
      }
    }

    /// @param id of a member, who may belong to another organisation
    public static Asker operator(UUID id) {
      return new Asker(Trigger.OPERATOR, id);
    }

    public static Asker member(UUID id) {
      return new Asker(Trigger.MEMBER, id);
    }
  }

  public enum Trigger {
    COMMAND,
    MEMBER,
    /// One who runs the installation.
    OPERATOR,
    SCHEDULE,
    /// Somebody looked for a brief that was not there.
    VIEW;

    boolean isSomebody() {
      return this == MEMBER || this == OPERATOR;
    }

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
    /// Another process makes the organisation's briefs; what it does counts.
    MADE_ELSEWHERE,
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

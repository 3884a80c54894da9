package dev.daybrief.run;

import dev.daybrief.brief.StoredRun.Reason;
import java.util.Locale;

/// What became of one organisation-day.
public sealed interface RunOutcome {

  /// Who wrote the lines it stored; nobody where it stored none.
  default Authors authors() {
    return Authors.NOBODY;
  }

  /// The word of reports: lower case.
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /// Its first brief is stored.
  record Published(Authors authors) implements RunOutcome {}

  /// A corrected revision is stored.
  record Revised(Authors authors) implements RunOutcome {}

  /// The stored brief says the same already.
  record Unchanged() implements RunOutcome {}

  /// Nothing new is stored.
  ///
  /// @param problem one sentence for the operator; never customer text
  record Failed(Reason reason, String problem) implements RunOutcome {

    static final Failed ELSEWHERE =
        new Failed(Reason.MADE_ELSEWHERE, "Another process makes the organisation's briefs.");
  }
}

package dev.daybrief.run;

import java.util.Locale;

/// What became of one organisation-day.
public sealed interface RunOutcome {

  /// The word of reports: lower case.
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /// Its first brief is stored.
  record Published() implements RunOutcome {}

  /// A corrected revision is stored.
  record Revised() implements RunOutcome {}

  /// The stored brief says the same already.
  record Unchanged() implements RunOutcome {}

  /// Nothing new is stored.
  ///
  /// @param problem one sentence for the operator; never customer text
  record Failed(String problem) implements RunOutcome {}
}

package dev.daybrief.record;

import dev.daybrief.day.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Port: takes a batch of rows that another program sent.
public interface RecordIntake {

  /// Rows of a batch at most.
  int MOST_ROWS = 10_000;

  /// Stores the rows that can become records, all in one transaction, and says what became of each.
  /// Throws what the store throws.
  Intake take(OrganizationId organization, SourceKind kind, Form form, byte[] body);

  /// How the rows are written.
  enum Form {
    /// `{"records": [{…}, …]}`
    JSON,
    /// One object a line.
    NDJSON
  }

  sealed interface Intake {

    /// @param rows in the order in which they were sent
    record Taken(List<RowResult> rows) implements Intake {

      public Taken {
        rows = List.copyOf(rows);
      }
    }

    /// Nothing was stored.
    ///
    /// @param reason a sentence that says where
    record Unreadable(String reason) implements Intake {}

    /// Nothing was stored: there are more than [#MOST_ROWS].
    record TooMany() implements Intake {}
  }

  /// @param index of the row in the batch, from 0
  /// @param externalId null where the row has none that can be read
  /// @param problem null unless the row was refused; its line is the index
  record RowResult(
      int index,
      @Nullable String externalId,
      RowOutcome outcome,
      @Nullable RecordProblem problem) {}
}

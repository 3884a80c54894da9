package dev.daybrief.postgres.attached;

import dev.daybrief.attach.FeedState;
import dev.daybrief.attach.SourceFault;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/// What a refusal of the other database means for the person who attached it.
final class Faults {

  private static final int LONGEST = 300;

  static SourceFault of(String what, SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    FeedState meaning = meaning(state);
    return new SourceFault(
        meaning, what + ": " + reason(failure) + " (" + state + "); " + remedy(meaning), failure);
  }

  /// Whether a value of a row cannot be read by the mapping's SQL.
  static boolean isOfARow(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith("22") || state.equals("21000");
  }

  /// The server's sentence without its details, which may repeat a row.
  static String reason(SQLException failure) {
    String message =
        failure instanceof PSQLException refusal && refusal.getServerErrorMessage() != null
            ? refusal.getServerErrorMessage().getMessage()
            : failure.getMessage();
    String text = String.valueOf(message);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private static FeedState meaning(String state) {
    if (state.equals("42501")) {
      return FeedState.NO_RIGHT;
    }
    if (state.equals("57014") || state.startsWith("40") || state.equals("55P03")) {
      return FeedState.INTERRUPTED;
    }
    boolean away =
        state.startsWith("08")
            || state.startsWith("28")
            || state.startsWith("57P0")
            || state.startsWith("53")
            || state.equals("3D000");
    return away ? FeedState.UNREACHABLE : FeedState.SCHEMA_CHANGED;
  }

  private static String remedy(FeedState meaning) {
    return switch (meaning) {
      case NO_RIGHT -> "grant the role SELECT on it (docs/attach.md)";
      case INTERRUPTED ->
          "sync again, it goes on where it stopped; an index on the change time helps";
      case UNREACHABLE -> "check the address, the role and its password, then sync again";
      case SCHEMA_CHANGED ->
          "correct the mapping, see what fits with `daybrief source test`, then remove the source and"
              + " add it anew: its records stay";
      case NEW, UNFINISHED, CURRENT, INCOMPLETE, DELETIONS_HELD -> "sync again";
    };
  }

  private Faults() {}
}

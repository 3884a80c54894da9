package dev.daybrief.bench;

import dev.daybrief.ingest.attached.ReadyMapping;
import dev.daybrief.postgres.DatabaseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;

/// A database of a company with calls, to be attached.
final class TheirCalls {

  static void fill(DatabaseUrl theirs, int rows, int organizations)
      throws IOException, SQLException {
    try (var script = TheirCalls.class.getResourceAsStream("attached.sql")) {
      String sql =
          new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
      Statements.execute(
          theirs,
          sql.replace("$rows", String.valueOf(rows))
              .replace("$organizations", String.valueOf(organizations)));
    }
  }

  /// The ready mapping, of calls alone.
  static String mapping() {
    String ready = ReadyMapping.text();
    return ready.substring(0, ready.indexOf("\nfeedback:"));
  }

  private TheirCalls() {}
}

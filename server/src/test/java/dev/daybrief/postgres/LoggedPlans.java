package dev.daybrief.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// How the server carried out the statements of a database, from its log: those of functions too.
/// Connections that are opened after [#of] are logged.
public final class LoggedPlans {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLAN = Pattern.compile("plan:\n(\t.*?\n)(?!\t)", Pattern.DOTALL);

  private final TestDatabase postgres;
  private long read;
  private long seen;

  private LoggedPlans(TestDatabase postgres) {
    this.postgres = postgres;
    this.read = logged();
  }

  public static LoggedPlans of(TestDatabase postgres) {
    String name = Objects.requireNonNull(postgres.text("SELECT current_database()"));
    for (String setting :
        List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_nested_statements = on",
            "auto_explain.log_format = 'json'")) {
      postgres.execute("ALTER DATABASE %s SET %s".formatted(name, setting));
    }
    return new LoggedPlans(postgres);
  }

  /// Statements since the last look, or since [#of], that read more rows of one table from its
  /// beginning to its end: the table, how many rows, and the statement.
  public List<String> tablesReadWhole(long most) {
    var found = new ArrayList<String>();
    for (JsonNode statement : sinceLastLook()) {
      search(statement.get("Plan"), statement.get("Query Text").asText(), most, found);
    }
    return found;
  }

  /// Passes over the statements since the last look.
  public void pass() {
    read = logged();
  }

  /// How many statements were looked at.
  public long seen() {
    return seen;
  }

  private static void search(JsonNode node, String sql, long most, List<String> found) {
    if (node.get("Node Type").asText().equals("Seq Scan")) {
      double rows =
          node.path("Actual Rows").asDouble() + node.path("Rows Removed by Filter").asDouble();
      if (rows > most) {
        found.add("%s, %.0f rows: %s".formatted(node.get("Relation Name").asText(), rows, sql));
      }
    }
    node.path("Plans").forEach(child -> search(child, sql, most, found));
  }

  private List<JsonNode> sinceLastLook() {
    long end = logged();
    String text =
        postgres.text(
            "SELECT convert_from(pg_read_binary_file('server.log', %d, %d), 'LATIN1')"
                .formatted(read, end - read));
    read = end;
    var statements = new ArrayList<JsonNode>();
    var plans = PLAN.matcher(Objects.requireNonNull(text));
    while (plans.find()) {
      try {
        statements.add(JSON.readTree(plans.group(1)));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(plans.group(1), e);
      }
    }
    seen += statements.size();
    return statements;
  }

  private long logged() {
    return Long.parseLong(
        Objects.requireNonNull(postgres.text("SELECT size FROM pg_stat_file('server.log')")));
  }
}

package dev.daybrief.postgres.provision;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.ContextKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Tries as the app role to reach what belongs to another organisation, within a transaction that
/// is undone.
///
/// @param admin a superuser's connection without autocommit; acts as the app role meanwhile
record IsolationProbe(
    Connection admin, ContextKey key, OrganizationId ours, OrganizationId theirs) {

  private static final String APP = "daybrief_app";

  /// What was reached, and what the catalogue tells; empty where organisations are kept apart.
  List<String> found() throws SQLException {
    as(APP);
    List<String> found = new ArrayList<>(RowSecurity.holes(admin));
    if (found.isEmpty()) {
      for (String table : tables()) {
        found.addAll(reached(table));
      }
    }
    if (found.isEmpty()) {
      found.addAll(forged());
      found.addAll(asked());
    }
    as("NONE");
    return found;
  }

  private List<String> tables() throws SQLException {
    return texts(
        """
        SELECT oid::regclass FROM pg_class WHERE relnamespace = 'daybrief'::regnamespace
          AND relkind IN ('r', 'p') AND relname NOT IN ('flyway_schema_history', 'context_keys')
        ORDER BY relname""");
  }

  private List<String> reached(String table) throws SQLException {
    var found = new ArrayList<String>();
    String all = "SELECT DISTINCT organization_id FROM " + table;
    enter("");
    if (!texts(all).isEmpty()) {
      found.add(table + " is seen without a context");
    }
    enter(key.context(List.of(ours), Instant.now()));
    String trouble = refusal(all);
    if (!trouble.isEmpty()) {
      return List.of(table + " cannot be read: " + trouble);
    }
    if (!texts(all).equals(List.of(ours.toString()))) {
      found.add(table + " shows " + texts(all));
    }
    String foreign = "INSERT INTO " + table + " (organization_id) VALUES ('" + theirs + "')";
    if (!refusal(foreign).matches("(?s).*(row-level security|permission denied).*")) {
      found.add(table + " takes a foreign row");
    }
    String moved = "UPDATE " + table + " SET organization_id = '" + theirs + "'";
    if (!refusal(moved).matches("(?s).*(row-level security|permission denied).*")) {
      found.add(table + " gives its rows away");
    }
    return found;
  }

  /// Contexts that nobody signed, as whoever smuggles a statement in could say them.
  private List<String> forged() throws SQLException {
    String signed = key.context(List.of(ours), Instant.now());
    String[] part = signed.split("\\|", -1);
    var contexts =
        List.of(
            theirs.toString(),
            theirs + "|" + part[1] + "|" + part[2],
            theirs + "," + signed,
            signed.replace("|" + part[1], "," + theirs + "|" + part[1]),
            part[0] + "|9" + part[1] + "|" + part[2],
            theirs + "|99999999999|",
            theirs + "|99999999999|" + "0".repeat(64),
            theirs + "||",
            "||",
            theirs + "|" + part[1] + "|" + part[2] + "|" + part[2],
            key.context(List.of(theirs), Instant.now().minusSeconds(3_600)),
            ContextKey.random().context(List.of(theirs), Instant.now()));
    var found = new ArrayList<String>();
    for (String context : contexts) {
      enter(context);
      var seen = new TreeSet<>(texts("SELECT organization_id FROM daybrief.calls"));
      if (!seen.isEmpty()) {
        found.add("a forged context shows " + seen);
      }
    }
    return found;
  }

  /// The narrow questions, asked for another organisation.
  private List<String> asked() throws SQLException {
    var found = new ArrayList<String>();
    String count =
        "SELECT count(*) FROM daybrief.briefs b, daybrief.audit_entries a"
            + " WHERE b.organization_id = a.organization_id";
    as("NONE");
    String before = texts(count).getFirst();
    texts("UPDATE daybrief.organizations SET sample_since = now() RETURNING 1");
    as(APP);
    enter(key.context(List.of(ours), Instant.now()));
    if (!texts(
            "SELECT external_id FROM daybrief.feedback_saying('%s', 'oil', '-infinity', 'infinity', 'infinity', '', 9)"
                .formatted(theirs))
        .isEmpty()) {
      found.add("feedback is searched for another organisation");
    }
    texts("SELECT daybrief.forget_made_of_sample('" + theirs + "')");
    texts("SELECT daybrief.forget_audit('infinity')");
    if (!refusal("SELECT * FROM daybrief.context_keys").contains("permission denied")) {
      found.add("the keys can be read");
    }
    as("NONE");
    if (!texts(count).getFirst().equals(before)) {
      found.add("something of another organisation was forgotten");
    }
    return found;
  }

  private void enter(String context) throws SQLException {
    texts("SELECT set_config('daybrief.organizations', '" + context + "', true)");
  }

  private void as(String role) throws SQLException {
    try (var statement = admin.createStatement()) {
      statement.execute("SET LOCAL ROLE " + role);
    }
  }

  /// What is said of a statement that should fail; nothing when it worked.
  private String refusal(String sql) throws SQLException {
    var before = admin.setSavepoint();
    try (var statement = admin.createStatement()) {
      statement.execute(sql);
      return "";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    } finally {
      admin.rollback(before);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = admin.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(String.valueOf(rows.getString(1)));
      }
    }
    return texts;
  }
}

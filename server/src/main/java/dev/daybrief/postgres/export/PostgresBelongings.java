package dev.daybrief.postgres.export;

import dev.daybrief.access.Act;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.audit.AuditTrail;
import dev.daybrief.record.Belongings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Reads whatever tables and columns there are, but for what is [Withheld].
public final class PostgresBelongings implements Belongings {

  /// Rows read from the server at once; the longest are some 20 kB.
  private static final int FETCHED = 500;

  private final Database database;

  public PostgresBelongings(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, String> withheld() {
    return Withheld.REASONS;
  }

  /// The entry has a transaction of its own: it holds the chain's end, and reading may take long.
  @Override
  public void read(OrganizationId organization, Consumer<Table> reader) {
    database.inTenant(
        organization,
        handle -> {
          AuditTrail.done(handle, organization, Act.EXPORT, "");
          return true;
        });
    database.atOneInstant(
        organization,
        handle -> {
          handle.execute("SET LOCAL timezone = 'UTC'");
          tables(handle)
              .forEach(
                  (name, columns) ->
                      reader.accept(new StoredTable(handle, organization, name, columns)));
          return true;
        });
  }

  private static Map<String, List<String>> tables(Handle handle) {
    var tables = new LinkedHashMap<String, List<String>>();
    handle
        .createQuery(
            """
            SELECT c.relname, a.attname FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = 'daybrief'::regnamespace AND c.relkind IN ('r', 'p')
              AND NOT c.relispartition
            ORDER BY c.relname, a.attnum""")
        .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .stream()
        .filter(column -> !Withheld.is(column.getKey(), column.getValue()))
        .forEach(
            column ->
                tables
                    .computeIfAbsent(column.getKey(), _ -> new ArrayList<>())
                    .add(column.getValue()));
    return tables;
  }

  private record StoredTable(
      Handle handle, OrganizationId organization, String name, List<String> columns)
      implements Table {

    @Override
    public void each(Consumer<String> reader) {
      String quoted = columns.stream().map(StoredTable::quoted).collect(Collectors.joining(", "));
      try (var rows =
          handle
              .createQuery(
                  "SELECT to_json(t)::text FROM (SELECT "
                      + quoted
                      + " FROM daybrief."
                      + quoted(name)
                      + " WHERE organization_id = ?) t")
              .bind(0, organization.value())
              .setFetchSize(FETCHED)
              .mapTo(String.class)
              .stream()) {
        rows.forEach(reader);
      }
    }

    private static String quoted(String name) {
      return '"' + name.replace("\"", "\"\"") + '"';
    }
  }
}

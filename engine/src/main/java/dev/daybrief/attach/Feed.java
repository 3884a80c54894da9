package dev.daybrief.attach;

import dev.daybrief.record.SourceKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table or view of an attached database whose rows become records of one kind.
///
/// @param name unique in its mapping
/// @param columns SQL by the name of our column; `external_id` and `updated_at` are always there
/// @param statuses our word by theirs in lower case
public record Feed(
    String name,
    SourceKind kind,
    Rows rows,
    Map<String, String> columns,
    Map<String, String> statuses) {

  public Feed {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    statuses = Map.copyOf(statuses);
  }

  /// Where the rows are and how they are told apart, in SQL.
  ///
  /// @param from a table, a view or a join
  /// @param where a condition; null for all rows. A row that no longer meets it counts as deleted
  /// @param id unique in the table
  /// @param changed when the row last changed; a timestamp
  public record Rows(
      String from, @Nullable String where, String organization, String id, String changed) {}

  /// Names of our columns in the order in which a row gives its values.
  public List<String> columnNames() {
    return List.copyOf(columns.keySet());
  }

  public String sql(String column) {
    return java.util.Objects.requireNonNull(columns.get(column), column);
  }
}

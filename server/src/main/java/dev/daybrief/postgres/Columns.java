package dev.daybrief.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Arrays of a statement's columns: one value for each row.
public final class Columns {

  public static <R> Array of(
      Connection connection, String type, List<R> rows, Function<R, @Nullable Object> value)
      throws SQLException {
    var values = new @Nullable Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    return connection.createArrayOf(type, values);
  }

  private Columns() {}
}

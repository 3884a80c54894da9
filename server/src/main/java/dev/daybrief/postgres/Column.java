package dev.daybrief.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of rows that are written by one statement, as an array of a value of each row. Row
/// security reads the signed organisations in each execution, so a statement a row would cost as
/// many times as much.
public record Column<R>(String type, Function<R, ? extends @Nullable Object> value) {

  public static <R> Column<R> uuid(Function<R, ? extends @Nullable Object> value) {
    return new Column<>("uuid", value);
  }

  public static <R> Column<R> date(Function<R, LocalDate> value) {
    return new Column<>("date", row -> value.apply(row).toString());
  }

  public static <R> Column<R> integer(Function<R, ? extends @Nullable Object> value) {
    return new Column<>("integer", value);
  }

  public static <R> Column<R> text(Function<R, ? extends @Nullable Object> value) {
    return new Column<>("text", value);
  }

  /// Returns how many rows were written.
  ///
  /// @param sql whose parameters are the arrays, in the order of the columns
  public static <R> int write(
      Connection connection, String sql, List<R> rows, List<Column<R>> columns) {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        var column = columns.get(i);
        var values = new @Nullable Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
          values[row] = column.value.apply(rows.get(row));
        }
        statement.setArray(i + 1, connection.createArrayOf(column.type, values));
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFault("cannot write " + rows.size() + " rows", e);
    }
  }
}

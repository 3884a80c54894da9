package dev.daybrief.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Columns of a record as they are shown: times in UTC, without those that hold nothing.
public final class ShownFields {

  public static Map<String, Object> of(ResultSet row, List<String> columns) throws SQLException {
    var fields = new LinkedHashMap<String, Object>();
    for (String column : columns) {
      @Nullable Object value = row.getObject(column);
      if (value != null) {
        fields.put(column, value instanceof Timestamp time ? time.toInstant().toString() : value);
      }
    }
    return fields;
  }

  private ShownFields() {}
}

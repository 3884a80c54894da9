package dev.daybrief.postgres.detail;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.metric.Source;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Windows of inquiries as parallel arrays.
final class WindowArrays {

  private final List<Integer> numbers = new ArrayList<>();
  private final List<UUID> organizations = new ArrayList<>();
  private final List<Boolean> todays = new ArrayList<>();
  private final List<String> starts = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();

  /// @param number of the inquiry
  void add(int number, WeekdayWindows windows, Source source) {
    add(number, windows, windows.today(), true);
    windows.before(source).forEach(day -> add(number, windows, day, false));
  }

  private void add(int number, WeekdayWindows windows, BusinessDay day, boolean today) {
    numbers.add(number);
    organizations.add(windows.organization().id().value());
    todays.add(today);
    starts.add(day.start().toString());
    ends.add(day.end().toString());
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /// Sets the five parameters.
  void bind(Connection connection, PreparedStatement statement) throws SQLException {
    statement.setArray(1, connection.createArrayOf("int4", numbers.toArray()));
    statement.setArray(2, connection.createArrayOf("uuid", organizations.toArray()));
    statement.setArray(3, connection.createArrayOf("bool", todays.toArray()));
    statement.setArray(4, connection.createArrayOf("timestamptz", starts.toArray()));
    statement.setArray(5, connection.createArrayOf("timestamptz", ends.toArray()));
  }
}

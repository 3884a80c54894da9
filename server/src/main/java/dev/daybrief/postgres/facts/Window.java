package dev.daybrief.postgres.facts;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.OrganizationId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/// An organisation-day that is to be counted.
record Window(OrganizationId organization, BusinessDay day) {

  static Array organizations(Connection connection, List<Window> windows) throws SQLException {
    return connection.createArrayOf(
        "uuid", windows.stream().map(window -> window.organization.value()).toArray());
  }

  static Array starts(Connection connection, List<Window> windows) throws SQLException {
    return instants(connection, windows, BusinessDay::start);
  }

  static Array ends(Connection connection, List<Window> windows) throws SQLException {
    return instants(connection, windows, BusinessDay::end);
  }

  static Array nextEnds(Connection connection, List<Window> windows) throws SQLException {
    return instants(connection, windows, day -> day.next().end());
  }

  private static Array instants(
      Connection connection, List<Window> windows, Function<BusinessDay, Object> instant)
      throws SQLException {
    return connection.createArrayOf(
        "timestamptz",
        windows.stream().map(window -> instant.apply(window.day).toString()).toArray());
  }
}

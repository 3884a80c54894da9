package dev.daybrief.postgres.background;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Of each organisation the instant before which something must have happened to count.
record DayEnds(Map<OrganizationId, Instant> ends) {

  static DayEnds of(List<Organization> organizations, LocalDate date) {
    return new DayEnds(
        organizations.stream()
            .distinct()
            .collect(Collectors.toMap(Organization::id, one -> one.day(date).end())));
  }

  /// Sets the first two parameters: the organisations, and the ends beside them.
  void bind(Connection connection, PreparedStatement statement) throws SQLException {
    var entries = List.copyOf(ends.entrySet());
    statement.setArray(
        1,
        connection.createArrayOf(
            "uuid", entries.stream().map(entry -> entry.getKey().value()).toArray()));
    statement.setArray(
        2,
        connection.createArrayOf(
            "timestamptz", entries.stream().map(entry -> entry.getValue().toString()).toArray()));
  }
}

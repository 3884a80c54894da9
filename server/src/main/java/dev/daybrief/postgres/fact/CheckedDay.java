package dev.daybrief.postgres.fact;

import dev.daybrief.brief.DoubtfulNumbers;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.fact.SecondCount.Doubt;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The date of some organisations, whose numbers are believed only when two ways of counting agree.
/// Numbers that were stored and differ are counted anew once: they may be older than the records.
record CheckedDay(List<Organization> organizations, LocalDate date, Openings openings) {

  void check(Connection connection, StoredDays counted) throws SQLException {
    List<Doubt> doubts = doubts(connection, counted);
    if (doubts.isEmpty()) {
      return;
    }
    var doubtful = doubts.stream().map(Doubt::organization).collect(Collectors.toSet());
    forget(connection, doubtful, counted);
    var again = organizations.stream().filter(one -> doubtful.contains(one.id())).toList();
    DayCount.count(connection, Windows.of(again, date, openings), counted);
    List<Doubt> lasting = doubts(connection, counted);
    if (!lasting.isEmpty()) {
      throw new DoubtfulNumbers(
          date, lasting.stream().map(Doubt::metric).map(Metric::id).distinct().toList(), lasting);
    }
  }

  private List<Doubt> doubts(Connection connection, StoredDays counted) throws SQLException {
    return SecondCount.compare(
        connection,
        Windows.of(organizations, date, openings),
        organizations.stream()
            .map(Organization::id)
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> counted.facts(id, date))));
  }

  private void forget(Connection connection, Set<OrganizationId> doubtful, StoredDays counted)
      throws SQLException {
    String sql = "DELETE FROM daybrief.daily_facts WHERE organization_id = ANY (?) AND day = ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(
          1,
          connection.createArrayOf("uuid", doubtful.stream().map(OrganizationId::value).toArray()));
      statement.setObject(2, date);
      statement.executeUpdate();
    }
    doubtful.forEach(organization -> counted.forget(organization, date));
  }
}

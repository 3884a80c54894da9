package dev.daybrief.postgres.fact;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.Database;
import dev.daybrief.theme.CommentReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts stored days again, record by record and in plain Java, from what the sources sent alone:
/// neither the validity nor the day nor the themes that the stores wrote beside it are believed.
public final class Recount {

  private final Database database;
  private final CommentReader reader;

  /// @param reader reads each comment again
  public Recount(Database database, CommentReader reader) {
    this.database = database;
    this.reader = reader;
  }

  /// A stored number that the records do not support.
  public record Difference(
      OrganizationId organization, LocalDate date, Metric metric, long stored, long counted) {}

  /// @param days how many stored days were compared
  public record Result(int days, List<Difference> differences) {

    public Result {
      differences = List.copyOf(differences);
    }
  }

  /// Compares the stored days of the organisation from the first date to the last, both included.
  public Result compare(Organization organization, LocalDate first, LocalDate last) {
    return database.inTenant(
        organization.id(),
        handle -> {
          try {
            return compare(handle.getConnection(), organization, first, last);
          } catch (SQLException e) {
            throw new IllegalStateException("recounting " + organization.id(), e);
          }
        });
  }

  private Result compare(
      Connection connection, Organization organization, LocalDate first, LocalDate last)
      throws SQLException {
    DataVersions.lock(connection, List.of(organization));
    var stored = new TreeMap<LocalDate, DayFacts>();
    readStored(connection, organization, first, last, stored);
    var hours = Openings.find(connection, List.of(organization)).of(organization);
    var tallies =
        stored.keySet().stream()
            .map(date -> new DayTally(organization.day(date), hours, reader))
            .toList();
    var histories = new RecordHistories(connection, organization.id());
    histories.eachAnswer(answer -> tallies.forEach(day -> day.answer(answer)));
    histories.eachVisit(visit -> tallies.forEach(day -> day.visit(visit)));
    histories.eachCall(call -> tallies.forEach(day -> day.call(call)));
    var differences = new ArrayList<Difference>();
    for (DayTally tally : tallies) {
      differences.addAll(differences(organization.id(), stored, tally));
    }
    return new Result(tallies.size(), differences);
  }

  private static List<Difference> differences(
      OrganizationId organization, Map<LocalDate, DayFacts> stored, DayTally tally) {
    DayFacts counted = tally.facts();
    DayFacts kept = stored.getOrDefault(counted.date(), counted);
    return DayFacts.STORED.stream()
        .filter(metric -> kept.count(metric) != counted.count(metric))
        .map(
            metric ->
                new Difference(
                    organization,
                    counted.date(),
                    metric,
                    kept.count(metric),
                    counted.count(metric)))
        .toList();
  }

  private static void readStored(
      Connection connection,
      Organization organization,
      LocalDate first,
      LocalDate last,
      Map<LocalDate, DayFacts> stored)
      throws SQLException {
    String sql =
        "SELECT day, "
            + StoredDays.COUNTS
            + " FROM daybrief.daily_facts WHERE organization_id = ? AND day BETWEEN ? AND ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, organization.id().value());
      statement.setObject(2, first);
      statement.setObject(3, last);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var counts = new long[DayFacts.STORED.size()];
          for (int i = 0; i < counts.length; i++) {
            counts[i] = rows.getLong(i + 2);
          }
          var date = rows.getObject(1, LocalDate.class);
          stored.put(date, DayFacts.of(date, counts));
        }
      }
    }
  }
}

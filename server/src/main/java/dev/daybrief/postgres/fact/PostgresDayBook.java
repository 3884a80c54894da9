package dev.daybrief.postgres.fact;

import dev.daybrief.brief.DayBook;
import dev.daybrief.day.OpeningHours;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.History;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.background.Backgrounds;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counted days from PostgreSQL.
public final class PostgresDayBook implements DayBook {

  private static final String READ =
      "SELECT "
          + StoredDays.COLUMNS
          + " FROM daybrief.daily_facts WHERE organization_id = ? AND day = ANY (?)";

  private final Database database;

  public PostgresDayBook(Database database) {
    this.database = database;
  }

  @Override
  public List<Day> days(Organization organization, LocalDate from, LocalDate to) {
    return reading(organization, connection -> days(connection, organization, from, to));
  }

  @Override
  public Span load(Organization organization, LocalDate from, LocalDate to) {
    return reading(
        organization,
        connection -> {
          var days = days(connection, organization, from, to);
          var next = Backgrounds.read(connection, List.of(organization), to.plusDays(1));
          return new Span(days, next.background(organization.id()));
        });
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(Connection connection) throws SQLException;
  }

  private <T> T reading(Organization organization, Reading<T> reading) {
    return database.inTenant(
        organization.id(),
        handle -> {
          try {
            return reading.of(handle.getConnection());
          } catch (SQLException e) {
            throw new IllegalStateException("reading days of " + organization.id(), e);
          }
        });
  }

  private static List<Day> days(
      Connection connection, Organization organization, LocalDate from, LocalDate to)
      throws SQLException {
    var one = List.of(organization);
    var known = Beginnings.find(connection, one);
    var hours = Openings.find(connection, one).of(organization);
    List<LocalDate> dates = from.datesUntil(to.plusDays(1)).toList();
    var stored = new StoredDays();
    try (var statement = connection.prepareStatement(READ)) {
      statement.setObject(1, organization.id().value());
      statement.setArray(
          2, connection.createArrayOf("date", needed(organization, dates, known).toArray()));
      try (var rows = statement.executeQuery()) {
        stored.add(rows);
      }
    }
    return dates.stream().map(date -> day(organization, date, hours, stored, known)).toList();
  }

  /// The dates and the days that they are judged by, each once.
  private static Set<String> needed(
      Organization organization, List<LocalDate> dates, Beginnings known) {
    return dates.stream()
        .flatMap(
            date ->
                Stream.of(
                        List.of(date),
                        Windows.weeks(organization, date, known),
                        Windows.yearBefore(organization, date, known))
                    .flatMap(List::stream))
        .map(LocalDate::toString)
        .collect(Collectors.toSet());
  }

  private static Day day(
      Organization organization,
      LocalDate date,
      OpeningHours hours,
      StoredDays stored,
      Beginnings known) {
    return new Day(
        date,
        !hours.days().contains(date.getDayOfWeek()),
        stored.has(organization.id(), date)
            ? Optional.of(known(organization, date, stored, known))
            : Optional.empty());
  }

  private static Known known(
      Organization organization, LocalDate date, StoredDays stored, Beginnings known) {
    var weeks = Windows.weeks(organization, date, known);
    var yearBefore = Windows.yearBefore(organization, date, known);
    boolean whole =
        weeks.stream().allMatch(day -> stored.has(organization.id(), day))
            && yearBefore.stream().allMatch(day -> stored.has(organization.id(), day));
    return new Known(
        stored.sheet(organization, date, known, 0),
        whole
            ? Optional.of(
                new History(
                    stored.facts(organization, weeks), stored.facts(organization, yearBefore)))
            : Optional.empty());
  }
}

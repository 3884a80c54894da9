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

/// Counted days from PostgreSQL.
public final class PostgresDayBook implements DayBook {

  /// A year before, with what lies between a day and the days that tell its holidays.
  private static final int DAYS_BEFORE = 366 + 60;

  private static final String READ =
      "SELECT "
          + StoredDays.COLUMNS
          + " FROM daybrief.daily_facts WHERE organization_id = ? AND day BETWEEN ? AND ?";

  private final Database database;

  public PostgresDayBook(Database database) {
    this.database = database;
  }

  @Override
  public Span load(Organization organization, LocalDate from, LocalDate to) {
    return database.inTenant(
        organization.id(),
        handle -> {
          try {
            return load(handle.getConnection(), organization, from, to);
          } catch (SQLException e) {
            throw new IllegalStateException("reading days of " + organization.id(), e);
          }
        });
  }

  private static Span load(
      Connection connection, Organization organization, LocalDate from, LocalDate to)
      throws SQLException {
    var one = List.of(organization);
    var known = Beginnings.find(connection, one);
    var hours = Openings.find(connection, one).of(organization);
    var stored = new StoredDays();
    try (var statement = connection.prepareStatement(READ)) {
      statement.setObject(1, organization.id().value());
      statement.setObject(2, from.minusDays(DAYS_BEFORE));
      statement.setObject(3, to);
      try (var rows = statement.executeQuery()) {
        stored.add(rows);
      }
    }
    var days =
        from.datesUntil(to.plusDays(1))
            .map(date -> day(organization, date, hours, stored, known))
            .toList();
    var next = Backgrounds.read(connection, one, to.plusDays(1)).background(organization.id());
    return new Span(days, next);
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

package dev.daybrief.postgres.facts;

import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseFault;
import dev.daybrief.brief.FactSource;
import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Facts of organisation-days. A day is counted from the records once and kept; history is read from
/// what is kept, so that a day costs the same whatever lies before its twelve weeks.
public final class PostgresFactSource implements FactSource {

  private final Database database;

  public PostgresFactSource(Database database) {
    this.database = database;
  }

  @Override
  public List<Dossier> load(List<Organization> organizations, LocalDate date) {
    if (organizations.isEmpty()) {
      return List.of();
    }
    var ids = organizations.stream().map(Organization::id).toList();
    return database.inTenants(
        ids,
        handle -> {
          try {
            return load(handle.getConnection(), organizations, date);
          } catch (SQLException e) {
            throw new DatabaseFault("facts of " + date + " cannot be read", e);
          }
        });
  }

  private static List<Dossier> load(
      Connection connection, List<Organization> organizations, LocalDate date)
      throws SQLException {
    var ids = organizations.stream().map(Organization::id).toList();
    var today = organizations.stream().map(o -> new Window(o.id(), o.day(date))).toList();
    Map<OrganizationId, Origins> origins = Origins.read(connection, today);
    LocalDate from = date.minusDays(History.DAYS);
    Map<OrganizationId, TreeMap<LocalDate, CountedDay>> stored =
        DailyFacts.read(connection, ids, from, date);

    var known = new ArrayList<Known>();
    for (Organization organization : organizations) {
      Origins origin =
          Optional.ofNullable(origins.get(organization.id()))
              .orElseThrow(() -> new IllegalStateException("unknown: " + organization.id()));
      var days = stored.computeIfAbsent(organization.id(), _ -> new TreeMap<>());
      known.add(new Known(organization, organization.day(date), origin, days));
    }
    count(connection, known, from);
    return known.stream().map(Known::dossier).toList();
  }

  /// Counts what is not stored yet, all organisations and days at once.
  private static void count(Connection connection, List<Known> known, LocalDate from)
      throws SQLException {
    var windows = new ArrayList<Window>();
    var owners = new ArrayList<Known>();
    for (Known one : known) {
      for (Window window : one.missing(from)) {
        windows.add(window);
        owners.add(one);
      }
    }
    if (windows.isEmpty()) {
      return;
    }
    var days = windows.stream().map(window -> CountedDay.empty(window.day().date())).toList();
    for (DayCounting counting : DayCounting.values()) {
      counting.count(connection, windows, days);
    }
    DailyFacts.write(connection, windows, days);
    for (int i = 0; i < windows.size(); i++) {
      owners.get(i).days.put(days.get(i).date(), days.get(i));
    }
  }

  /// An organisation's day with what is stored of it and of the weeks before.
  private record Known(
      Organization organization,
      BusinessDay day,
      Origins origins,
      TreeMap<LocalDate, CountedDay> days) {

    List<Window> missing(LocalDate from) {
      LocalDate first = origins.firstDay(day).map(BusinessDay::date).orElse(day.date());
      return (first.isAfter(from) ? first : from)
          .datesUntil(day.date().plusDays(1))
          .filter(date -> !days.containsKey(date))
          .map(date -> new Window(organization.id(), organization.day(date)))
          .toList();
    }

    Dossier dossier() {
      CountedDay today = days.get(day.date());
      if (today == null) {
        throw new IllegalStateException("not counted: " + organization.id() + " " + day.date());
      }
      var history = days.headMap(day.date()).values().stream().map(CountedDay::facts).toList();
      return new Dossier(
          new FactSheet(
              organization, day, today.facts(), origins.arrivals(), origins.dataVersion()),
          new History(history));
    }
  }
}

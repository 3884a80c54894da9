package dev.daybrief.postgres.fact;

import dev.daybrief.brief.FactSource;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.background.Backgrounds;
import dev.daybrief.postgres.detail.Breakdowns;
import dev.daybrief.postgres.fact.ThemePeople.Question;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Facts from the records in PostgreSQL. A day is counted when it is first asked for, with
/// whatever else is missing of the weeks before it, and read from then on.
public final class PostgresFactSource implements FactSource {

  /// Organisations counted in one transaction. Row security compares each row with each of them:
  /// with 16 it takes 2 µs a row, with 100 it takes 8.
  private static final int GROUP = 16;

  private final Database database;

  public PostgresFactSource(Database database) {
    this.database = database;
  }

  @Override
  public List<Dossier> load(List<Organization> organizations, LocalDate date) {
    var dossiers = new ArrayList<Dossier>(organizations.size());
    for (int from = 0; from < organizations.size(); from += GROUP) {
      var group = organizations.subList(from, Math.min(from + GROUP, organizations.size()));
      dossiers.addAll(loadGroup(group, date));
    }
    return dossiers;
  }

  @Override
  public void countAhead(Organization organization, List<LocalDate> dates) {
    database.inTenant(
        organization.id(), handle -> countAhead(handle.getConnection(), organization, dates));
  }

  @Override
  public List<Details> detail(List<Inquiry> inquiries) {
    var details = new ArrayList<Details>(inquiries.size());
    for (int from = 0; from < inquiries.size(); from += GROUP) {
      details.addAll(
          detailGroup(inquiries.subList(from, Math.min(from + GROUP, inquiries.size()))));
    }
    return details;
  }

  private List<Details> detailGroup(List<Inquiry> group) {
    var organizations = group.stream().map(Inquiry::organization).distinct().toList();
    var ids = organizations.stream().map(Organization::id).toList();
    return database.inTenants(
        ids,
        handle -> {
          try {
            var connection = handle.getConnection();
            var known = Beginnings.find(connection, organizations);
            var breakdowns = Breakdowns.of(connection, group, known.bySource());
            var people = ThemePeople.count(connection, questions(group));
            return IntStream.range(0, group.size())
                .mapToObj(i -> new Details(breakdowns.get(i), people.get(i)))
                .toList();
          } catch (SQLException e) {
            throw new IllegalStateException("details of " + ids, e);
          }
        });
  }

  private static List<Question> questions(List<Inquiry> group) {
    return group.stream()
        .map(asked -> new Question(asked.organization(), asked.date(), asked.themes()))
        .toList();
  }

  /// Facts of the days from the first to the last are counted anew when next needed.
  public void forget(Organization organization, LocalDate first, LocalDate last) {
    database.inTenant(
        organization.id(),
        handle ->
            handle.execute(
                """
                DELETE FROM daybrief.daily_facts
                WHERE organization_id = ? AND day BETWEEN ? AND ?""",
                organization.id().value(),
                first,
                last));
  }

  private List<Dossier> loadGroup(List<Organization> group, LocalDate date) {
    return database.inTenants(ids(group), handle -> load(handle, group, date));
  }

  private static List<OrganizationId> ids(List<Organization> group) {
    return group.stream().map(Organization::id).toList();
  }

  private static StoredDays countAhead(
      Connection connection, Organization organization, List<LocalDate> dates) {
    try {
      var group = List.of(organization);
      DataVersions.lock(connection, group);
      var counted = new StoredDays();
      counted.read(connection, group, dates.getLast());
      var windows = Windows.missing(organization, dates, counted, Openings.find(connection, group));
      if (!windows.isEmpty()) {
        DayCount.count(connection, windows, counted);
      }
      return counted;
    } catch (SQLException e) {
      throw new IllegalStateException("counting " + dates + " of " + organization.id(), e);
    }
  }

  private static List<Dossier> load(Handle handle, List<Organization> group, LocalDate date) {
    try {
      var connection = handle.getConnection();
      var versions = DataVersions.lock(connection, group);
      var known = Beginnings.find(connection, group);
      var counted = new StoredDays();
      counted.read(connection, group, date);
      var openings = Openings.find(connection, group);
      var missing = Windows.missing(group, date, known, counted, openings);
      for (Windows windows : missing) {
        DayCount.count(connection, windows, counted);
      }
      if (!missing.stream().allMatch(windows -> windows.allIn(counted))) {
        // Another process counted some of them at the same time.
        counted.read(connection, group, date);
      }
      planOnce(connection);
      new CheckedDay(group, date, openings).check(connection, counted);
      var backgrounds = Backgrounds.read(connection, group, date);
      return group.stream()
          .map(organization -> counted.dossier(organization, date, known, versions, backgrounds))
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException("counting " + date + " of " + ids(group), e);
    }
  }

  /// From here on each statement has a row an organisation at most, and one plan serves any number:
  /// for few organisations PostgreSQL would think each over again for a fifth of its time.
  private static void planOnce(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SET LOCAL plan_cache_mode = 'force_generic_plan'");
    }
  }
}

package dev.daybrief.postgres.fact;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.OpeningHours;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.History;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Organisation-days with the instants at which they begin and end, as parallel arrays.
public final class Windows {

  /// The days as rows `d` of a statement.
  public static final String DAYS =
      """
      unnest(?::uuid[], ?::date[], ?::timestamptz[], ?::timestamptz[],
        ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
      AS d (organization_id, day, start, until, next_until, old_before, opens, closes)""";

  /// Local dates after which a call that is still ready is old.
  private static final int OLD_DAYS = 3;

  private final List<UUID> organizations = new ArrayList<>();
  private final List<String> dates = new ArrayList<>();
  private final List<String> starts = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();
  private final List<String> nextEnds = new ArrayList<>();
  private final List<String> oldBefore = new ArrayList<>();
  private final List<@Nullable String> opens = new ArrayList<>();
  private final List<@Nullable String> closes = new ArrayList<>();

  /// The days that the date's dossiers need and nobody counted yet, those of the year before apart:
  /// to count days far from each other together, all between them would have to be read.
  static List<Windows> missing(
      List<Organization> organizations,
      LocalDate date,
      Beginnings known,
      StoredDays counted,
      Openings openings) {
    var weeks = new Windows();
    var yearBefore = new Windows();
    for (Organization organization : new LinkedHashSet<>(organizations)) {
      var needed = new ArrayList<>(weeks(organization, date, known));
      needed.add(date);
      weeks.addMissing(organization, needed, counted, openings);
      yearBefore.addMissing(organization, yearBefore(organization, date, known), counted, openings);
    }
    return Stream.of(yearBefore, weeks).filter(windows -> !windows.isEmpty()).toList();
  }

  /// Those of the dates that nobody counted yet.
  static Windows missing(
      Organization organization, List<LocalDate> dates, StoredDays counted, Openings openings) {
    var windows = new Windows();
    windows.addMissing(organization, dates, counted, openings);
    return windows;
  }

  /// The date itself, of each organisation.
  static Windows of(List<Organization> organizations, LocalDate date, Openings openings) {
    var windows = new Windows();
    for (Organization organization : new LinkedHashSet<>(organizations)) {
      windows.add(organization, organization.day(date), openings.of(organization));
    }
    return windows;
  }

  /// The days of an organisation from the first to the last, both included, those that the zone
  /// skipped left out; with the hours it works now.
  public static Windows of(
      Connection connection, Organization organization, LocalDate first, LocalDate last)
      throws SQLException {
    var hours = Openings.find(connection, List.of(organization)).of(organization);
    var windows = new Windows();
    first
        .datesUntil(last.plusDays(1))
        .map(organization::day)
        .filter(day -> !day.length().isZero())
        .forEach(day -> windows.add(organization, day, hours));
    return windows;
  }

  private void addMissing(
      Organization organization, List<LocalDate> days, StoredDays counted, Openings openings) {
    for (LocalDate day : days) {
      if (!counted.has(organization.id(), day)) {
        add(organization, organization.day(day), openings.of(organization));
      }
    }
  }

  /// The weeks before the date.
  static List<LocalDate> weeks(Organization organization, LocalDate date, Beginnings known) {
    return since(known, organization, date.minusDays(History.DAYS).datesUntil(date));
  }

  /// Of the year before, what tells its holidays.
  static List<LocalDate> yearBefore(Organization organization, LocalDate date, Beginnings known) {
    return since(known, organization, History.yearBefore(date).stream());
  }

  /// Those since the first record; a date that the zone skipped is no day.
  private static List<LocalDate> since(
      Beginnings known, Organization organization, Stream<LocalDate> days) {
    var first = known.firstDay(organization);
    return first.isEmpty()
        ? List.of()
        : days.filter(day -> !day.isBefore(first.get()))
            .filter(day -> !organization.day(day).length().isZero())
            .toList();
  }

  private void add(Organization organization, BusinessDay day, OpeningHours hours) {
    organizations.add(organization.id().value());
    dates.add(day.date().toString());
    starts.add(day.start().toString());
    ends.add(day.end().toString());
    nextEnds.add(day.next().end().toString());
    oldBefore.add(organization.day(day.date().minusDays(OLD_DAYS - 1)).start().toString());
    var open = hours.on(day);
    opens.add(open.map(span -> span.opens().toString()).orElse(null));
    closes.add(open.map(span -> span.closes().toString()).orElse(null));
  }

  boolean isEmpty() {
    return dates.isEmpty();
  }

  boolean allIn(StoredDays counted) {
    for (int i = 0; i < dates.size(); i++) {
      if (!counted.has(new OrganizationId(organizations.get(i)), LocalDate.parse(dates.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /// All that is known of the days, for comparing.
  public String text() {
    return List.of(organizations, dates, starts, ends, nextEnds, oldBefore, opens, closes)
        .toString();
  }

  /// Sets the first eight parameters, those of [#DAYS].
  public void bind(Connection connection, PreparedStatement statement) throws SQLException {
    statement.setArray(1, connection.createArrayOf("uuid", organizations.toArray()));
    statement.setArray(2, connection.createArrayOf("date", dates.toArray()));
    statement.setArray(3, connection.createArrayOf("timestamptz", starts.toArray()));
    statement.setArray(4, connection.createArrayOf("timestamptz", ends.toArray()));
    statement.setArray(5, connection.createArrayOf("timestamptz", nextEnds.toArray()));
    statement.setArray(6, connection.createArrayOf("timestamptz", oldBefore.toArray()));
    statement.setArray(7, connection.createArrayOf("timestamptz", opens.toArray()));
    statement.setArray(8, connection.createArrayOf("timestamptz", closes.toArray()));
  }
}

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
import org.jspecify.annotations.Nullable;

/// Organisation-days with the instants at which they begin and end, as parallel arrays.
final class Windows {

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

  /// The days that the date's dossiers need and nobody counted yet.
  static Windows missing(
      List<Organization> organizations,
      LocalDate date,
      Beginnings known,
      StoredDays counted,
      Openings openings) {
    var windows = new Windows();
    for (Organization organization : new LinkedHashSet<>(organizations)) {
      for (LocalDate day : needed(organization, date, known)) {
        if (!counted.has(organization.id(), day)) {
          windows.add(organization, organization.day(day), openings.of(organization));
        }
      }
    }
    return windows;
  }

  /// The date itself, and of the days before it those since the first record; a date that the zone
  /// skipped is no day.
  static List<LocalDate> needed(Organization organization, LocalDate date, Beginnings known) {
    LocalDate earliest = date.minusDays(History.DAYS);
    LocalDate first = known.firstDay(organization).orElse(date);
    LocalDate from = first.isBefore(earliest) ? earliest : first;
    var days = new ArrayList<LocalDate>(History.DAYS + 1);
    for (LocalDate day = from; day.isBefore(date); day = day.plusDays(1)) {
      if (!organization.day(day).length().isZero()) {
        days.add(day);
      }
    }
    days.add(date);
    return days;
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

  /// Sets the first eight parameters.
  void bind(Connection connection, PreparedStatement statement) throws SQLException {
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

package dev.daybrief.postgres.operation;

import dev.daybrief.day.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Dates that are over, by the zones of the installation, side by side as the functions take them.
record Ends(List<String> zones, List<String> dates, List<String> ends) {

  static Ends over(Handle handle, LocalDate first, LocalDate last, Instant now) {
    var over = new Ends(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String zone : zones(handle)) {
      first
          .datesUntil(last.plusDays(1))
          .map(date -> new BusinessDay(date, ZoneId.of(zone)))
          .filter(day -> !day.end().isAfter(now) && !day.length().isZero())
          .forEach(over::add);
    }
    return over;
  }

  /// The newest date of each zone that is over.
  static Ends newest(Handle handle, Instant now) {
    var newest = new Ends(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String zone : zones(handle)) {
      newest.add(BusinessDay.containing(now, ZoneId.of(zone)).previous());
    }
    return newest;
  }

  private static List<String> zones(Handle handle) {
    return handle
        .createQuery("SELECT DISTINCT zone FROM daybrief.all_organizations()")
        .mapTo(String.class)
        .list();
  }

  private void add(BusinessDay day) {
    zones.add(day.zone().getId());
    dates.add(day.date().toString());
    ends.add(day.end().toString());
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    return bindDates(statement).bind("ends", ends.toArray(String[]::new));
  }

  <S extends SqlStatement<S>> S bindDates(S statement) {
    return statement
        .bind("zones", zones.toArray(String[]::new))
        .bind("dates", dates.toArray(String[]::new));
  }
}

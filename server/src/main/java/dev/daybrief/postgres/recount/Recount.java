package dev.daybrief.postgres.recount;

import dev.daybrief.day.Organization;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The independent count: replays every version of every record one by one, in the order of its own
/// time, instead of asking the database for sums; and compares what is stored with it.
public final class Recount {

  private final Database database;

  public Recount(Database database) {
    this.database = database;
  }

  /// @param stored the number in the facts or the brief
  /// @param recounted the number the records give
  public record Difference(
      LocalDate date, String where, Metric metric, long stored, long recounted) {

    @Override
    public String toString() {
      return "%s  %s  %s: stored %d, recounted %d"
          .formatted(date, where, metric.id(), stored, recounted);
    }
  }

  /// Numbers of the period that differ, oldest first. Days without stored facts or without a brief
  /// have nothing to compare.
  public List<Difference> differences(Organization organization, LocalDate from, LocalDate to) {
    return database.inTenant(
        organization.id(),
        handle -> {
          var tally = new Tally(organization.zone(), from, to);
          Replay.calls(handle, organization.id(), tally);
          Replay.feedback(handle, organization.id(), tally);
          Replay.serviceRecords(handle, organization.id(), tally);
          return compared(handle, organization, tally, from, to);
        });
  }

  private static List<Difference> compared(
      Handle handle, Organization organization, Tally tally, LocalDate from, LocalDate to) {
    var differences = new ArrayList<Difference>();
    Map<LocalDate, Map<Metric, Long>> facts =
        StoredNumbers.facts(handle, organization.id(), from, to);
    Map<LocalDate, Map<Metric, Long>> lines =
        StoredNumbers.pinned(handle, organization.id(), from, to);
    for (LocalDate date : from.datesUntil(to.plusDays(1)).toList()) {
      differences.addAll(compared(date, "facts", facts.getOrDefault(date, Map.of()), tally));
      differences.addAll(compared(date, "brief", lines.getOrDefault(date, Map.of()), tally));
    }
    return differences;
  }

  private static List<Difference> compared(
      LocalDate date, String where, Map<Metric, Long> stored, Tally tally) {
    var differences = new ArrayList<Difference>();
    stored.forEach(
        (metric, number) -> {
          long recounted = tally.count(date, metric);
          if (recounted != number) {
            differences.add(new Difference(date, where, metric, number, recounted));
          }
        });
    return differences;
  }
}

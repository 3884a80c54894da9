package dev.daybrief.postgres.recount;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.metric.Metric;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one version of a service record counts for.
final class ServiceCount {

  static void add(
      Tally tally,
      Instant from,
      Instant until,
      String status,
      Instant created,
      @Nullable Instant completed,
      @Nullable Instant appointment) {
    BusinessDay opened = tally.dayOf(created);
    if (Replay.inForce(opened, from, until)) {
      tally.add(opened, Metric.SERVICE_OPENED, 1);
      if (status.equals("cancelled") || status.equals("no_show")) {
        tally.add(opened, Metric.SERVICE_CANCELLED, 1);
      }
    }
    if (completed != null && Replay.inForce(tally.dayOf(completed), from, until)) {
      tally.add(tally.dayOf(completed), Metric.SERVICE_COMPLETED, 1);
    }
    if (appointment != null && !status.equals("cancelled")) {
      BusinessDay before = tally.dayOf(appointment).previous();
      if (Replay.inForce(before, from, until) && created.isBefore(before.end())) {
        tally.add(before, Metric.SERVICE_APPOINTMENTS_NEXT_DAY, 1);
      }
    }
  }


  private ServiceCount() {}
}

package dev.daybrief.postgres.recount;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.metric.Metric;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one version of a call counts for.
final class CallCount {

  static void add(
      Tally tally,
      Instant moment,
      Instant from,
      Instant until,
      String status,
      @Nullable String direction,
      @Nullable Integer seconds) {
    if (status.equals("ready")) {
      Instant waitsFrom = from.isAfter(moment) ? from : moment;
      for (BusinessDay day : tally.endingWithin(waitsFrom, until)) {
        tally.add(day, Metric.CALLS_WAITING, 1);
      }
    }
    BusinessDay day = tally.dayOf(moment);
    if (!Replay.inForce(day, from, until)) {
      return;
    }
    tally.add(day, Metric.CALLS_TOTAL, 1);
    addStatus(tally, day, status);
    if ("inbound".equals(direction)) {
      tally.add(day, Metric.CALLS_INBOUND, 1);
    } else if ("outbound".equals(direction)) {
      tally.add(day, Metric.CALLS_OUTBOUND, 1);
    }
    if (status.equals("completed") && seconds != null) {
      tally.add(day, Metric.TALK_SECONDS, seconds);
      tally.addTalk(day, seconds);
    }
  }

  private static void addStatus(Tally tally, BusinessDay day, String status) {
    switch (status) {
      case "ready" -> tally.add(day, Metric.CALLS_READY, 1);
      case "scheduled" -> tally.add(day, Metric.CALLS_SCHEDULED, 1);
      case "completed" -> tally.add(day, Metric.CALLS_COMPLETED, 1);
      case "missed", "failed" -> {
        tally.add(day, status.equals("missed") ? Metric.CALLS_MISSED : Metric.CALLS_FAILED, 1);
        tally.add(day, Metric.CALLS_MISSED_OR_FAILED, 1);
      }
      default -> {
        // in progress and cancelled calls count in the total alone
      }
    }
  }

  private CallCount() {}
}

package dev.daybrief.postgres.detail;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.Dimension;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.metric.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The day of an inquiry, and the same weekday of the weeks before it.
record WeekdayWindows(
    Organization organization, LocalDate date, Map<Source, Instant> firstRecords) {

  /// The quarters of [BreakdownSql].
  private static final int QUARTER_SECONDS = 900;

  static WeekdayWindows of(Inquiry inquiry, Map<Source, Instant> firstRecords) {
    return new WeekdayWindows(inquiry.organization(), inquiry.date(), firstRecords);
  }

  BusinessDay today() {
    return organization.day(date);
  }

  /// Those on which the source was heard of already; a date that the zone skipped is no day.
  List<BusinessDay> before(Source source) {
    @Nullable Instant first = firstRecords.get(source);
    return IntStream.rangeClosed(1, Breakdown.WEEKS)
        .mapToObj(weeks -> organization.day(date.minusWeeks(weeks)))
        .filter(day -> first != null && first.isBefore(day.end()) && !day.length().isZero())
        .toList();
  }

  /// The name of a part as it is told.
  String part(Dimension dimension, String counted) {
    return switch (dimension) {
      case HOUR ->
          Integer.toString(
              Instant.ofEpochSecond(Long.parseLong(counted) * QUARTER_SECONDS)
                  .atZone(organization.zone())
                  .getHour());
      case SERVICE_TYPE, ADVISOR, CAMPAIGN, AGENT -> counted;
    };
  }
}

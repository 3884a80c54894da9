package dev.daybrief.fact;

import static dev.daybrief.metric.Metric.CALLS_COMPLETED;
import static dev.daybrief.metric.Metric.CALLS_FAILED;
import static dev.daybrief.metric.Metric.CALLS_MISSED;
import static dev.daybrief.metric.Metric.CALLS_MISSED_OR_FAILED;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.CALLS_WAITING;
import static dev.daybrief.metric.Metric.FEEDBACK_COMMENTS;
import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.FEEDBACK_PROMOTERS;
import static dev.daybrief.metric.Metric.FEEDBACK_RESPONSES;

import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.metric.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// All facts of one day of one organisation. Only [#STORED] numbers are kept; sums and quotients
/// are derived from them here and nowhere else.
public final class DayFacts {

  /// The metrics whose count is stored; a column each. For the mean score it is the sum of scores.
  public static final List<Metric> STORED =
      Arrays.stream(Metric.values()).filter(DayFacts::isStored).toList();

  private final LocalDate date;
  private final long[] counts;

  private DayFacts(LocalDate date, long[] counts) {
    this.date = date;
    this.counts = counts;
  }

  /// @param stored the counts in the order of [#STORED]
  public static DayFacts of(LocalDate date, long[] stored) {
    if (stored.length != STORED.size()) {
      throw new IllegalArgumentException(
          "expected " + STORED.size() + " counts, got " + stored.length);
    }
    var counts = new long[Metric.values().length];
    for (int i = 0; i < stored.length; i++) {
      counts[STORED.get(i).ordinal()] = stored[i];
    }
    return new DayFacts(date, counts);
  }

  /// Metrics that are not named are 0.
  public static DayFacts of(LocalDate date, Map<Metric, Long> stored) {
    return of(date, STORED.stream().mapToLong(metric -> stored.getOrDefault(metric, 0L)).toArray());
  }

  public LocalDate date() {
    return date;
  }

  public Fact fact(Metric metric) {
    return new Fact(metric, count(metric), sample(metric));
  }

  public long count(Metric metric) {
    return switch (metric) {
      case CALLS_MISSED_OR_FAILED, CALLS_MISSED_SHARE ->
          stored(CALLS_MISSED) + stored(CALLS_FAILED);
      case CALLS_COMPLETION_SHARE -> stored(CALLS_COMPLETED);
      case FEEDBACK_NPS -> stored(FEEDBACK_PROMOTERS) - stored(FEEDBACK_DETRACTORS);
      case CALLS_TOTAL,
          CALLS_INBOUND,
          CALLS_OUTBOUND,
          CALLS_READY,
          CALLS_WAITING,
          CALLS_WAITING_OLD,
          CALLS_SCHEDULED,
          CALLS_COMPLETED,
          CALLS_MISSED,
          CALLS_NOT_RETURNED,
          CALLS_FAILED,
          TALK_SECONDS,
          TALK_SECONDS_MEDIAN,
          FEEDBACK_RESPONSES,
          FEEDBACK_PROMOTERS,
          FEEDBACK_PASSIVES,
          FEEDBACK_DETRACTORS,
          FEEDBACK_NOT_CONTACTED,
          FEEDBACK_COMMENTS,
          FEEDBACK_MEAN_SCORE,
          SERVICE_OPENED,
          SERVICE_COMPLETED,
          SERVICE_CANCELLED,
          SERVICE_NOT_FOLLOWED_UP,
          SERVICE_APPOINTMENTS_NEXT_DAY ->
          stored(metric);
      case THEME_WAITING_TIME_NEGATIVE, THEME_WAITING_TIME_POSITIVE -> stored(metric);
      case THEME_PRICE_NEGATIVE, THEME_PRICE_POSITIVE -> stored(metric);
      case THEME_COMMUNICATION_NEGATIVE, THEME_COMMUNICATION_POSITIVE -> stored(metric);
      case THEME_QUALITY_OF_WORK_NEGATIVE, THEME_QUALITY_OF_WORK_POSITIVE -> stored(metric);
      case THEME_PICK_UP_AND_DELIVERY_NEGATIVE, THEME_PICK_UP_AND_DELIVERY_POSITIVE ->
          stored(metric);
      case THEME_STAFF_NEGATIVE, THEME_STAFF_POSITIVE -> stored(metric);
      case THEME_PARTS_NEGATIVE, THEME_PARTS_POSITIVE -> stored(metric);
      case THEME_FACILITIES_NEGATIVE, THEME_FACILITIES_POSITIVE -> stored(metric);
      case THEME_BOOKING_NEGATIVE, THEME_BOOKING_POSITIVE -> stored(metric);
    };
  }

  private long sample(Metric metric) {
    return switch (metric) {
      case CALLS_TOTAL,
          CALLS_INBOUND,
          CALLS_OUTBOUND,
          CALLS_READY,
          CALLS_SCHEDULED,
          CALLS_COMPLETED,
          CALLS_MISSED,
          CALLS_FAILED,
          CALLS_MISSED_OR_FAILED ->
          stored(CALLS_TOTAL);
      case CALLS_MISSED_SHARE, CALLS_COMPLETION_SHARE ->
          stored(CALLS_COMPLETED) + stored(CALLS_MISSED) + stored(CALLS_FAILED);
      case TALK_SECONDS, TALK_SECONDS_MEDIAN -> stored(CALLS_COMPLETED);
      case FEEDBACK_RESPONSES,
          FEEDBACK_PROMOTERS,
          FEEDBACK_PASSIVES,
          FEEDBACK_DETRACTORS,
          FEEDBACK_NPS,
          FEEDBACK_MEAN_SCORE ->
          stored(FEEDBACK_RESPONSES);
      case CALLS_NOT_RETURNED -> stored(CALLS_MISSED);
      case CALLS_WAITING_OLD -> stored(CALLS_WAITING);
      case CALLS_WAITING,
          FEEDBACK_NOT_CONTACTED,
          FEEDBACK_COMMENTS,
          SERVICE_OPENED,
          SERVICE_COMPLETED,
          SERVICE_CANCELLED,
          SERVICE_NOT_FOLLOWED_UP,
          SERVICE_APPOINTMENTS_NEXT_DAY ->
          stored(metric);
      case THEME_WAITING_TIME_NEGATIVE, THEME_WAITING_TIME_POSITIVE -> stored(FEEDBACK_COMMENTS);
      case THEME_PRICE_NEGATIVE, THEME_PRICE_POSITIVE -> stored(FEEDBACK_COMMENTS);
      case THEME_COMMUNICATION_NEGATIVE, THEME_COMMUNICATION_POSITIVE -> stored(FEEDBACK_COMMENTS);
      case THEME_QUALITY_OF_WORK_NEGATIVE, THEME_QUALITY_OF_WORK_POSITIVE ->
          stored(FEEDBACK_COMMENTS);
      case THEME_PICK_UP_AND_DELIVERY_NEGATIVE, THEME_PICK_UP_AND_DELIVERY_POSITIVE ->
          stored(FEEDBACK_COMMENTS);
      case THEME_STAFF_NEGATIVE, THEME_STAFF_POSITIVE -> stored(FEEDBACK_COMMENTS);
      case THEME_PARTS_NEGATIVE, THEME_PARTS_POSITIVE -> stored(FEEDBACK_COMMENTS);
      case THEME_FACILITIES_NEGATIVE, THEME_FACILITIES_POSITIVE -> stored(FEEDBACK_COMMENTS);
      case THEME_BOOKING_NEGATIVE, THEME_BOOKING_POSITIVE -> stored(FEEDBACK_COMMENTS);
    };
  }

  /// How many records of the source the day holds; 0 when none arrived or none happened.
  public long records(Source source) {
    return switch (source) {
      case CALLS -> stored(CALLS_TOTAL);
      case FEEDBACK -> Math.max(stored(FEEDBACK_RESPONSES), stored(FEEDBACK_COMMENTS));
      case SERVICE_RECORDS -> stored(Metric.SERVICE_OPENED) + stored(Metric.SERVICE_COMPLETED);
    };
  }

  private long stored(Metric metric) {
    return counts[metric.ordinal()];
  }

  private static boolean isStored(Metric metric) {
    return metric != CALLS_MISSED_OR_FAILED
        && metric.unit() != Unit.SHARE
        && metric.unit() != Unit.NET_PROMOTER;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DayFacts that
        && date.equals(that.date)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * date.hashCode() + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return date + Arrays.toString(counts);
  }
}

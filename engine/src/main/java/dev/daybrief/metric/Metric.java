package dev.daybrief.metric;

import static dev.daybrief.metric.Good.DOWN;
import static dev.daybrief.metric.Good.NEITHER;
import static dev.daybrief.metric.Good.UP;
import static dev.daybrief.metric.Source.CALLS;
import static dev.daybrief.metric.Source.FEEDBACK;
import static dev.daybrief.metric.Source.SERVICE_RECORDS;

import java.util.Locale;

/// What can be said in numbers about a day. One definition for card, API, file and drill-down;
/// docs/metrics.md is generated from this list. Calls count with the status they had when the day
/// ended; demo and deleted records count nowhere.
public enum Metric {
  CALLS_TOTAL(CALLS, Unit.COUNT, NEITHER, "Calls of the day, whatever their status."),
  CALLS_INBOUND(CALLS, Unit.COUNT, NEITHER, "Calls of the day that the customer started."),
  CALLS_OUTBOUND(CALLS, Unit.COUNT, NEITHER, "Calls of the day that the organisation started."),
  CALLS_READY(
      CALLS, Unit.COUNT, NEITHER, "Calls that became ready on the day and were Ready at its end."),
  CALLS_WAITING(
      CALLS,
      Unit.COUNT,
      DOWN,
      "Calls that were Ready at the day's end, whichever day they became so."),
  CALLS_WAITING_OLD(
      CALLS,
      Unit.COUNT,
      DOWN,
      "Calls that were Ready at the day's end and became so three or more local dates before."),
  CALLS_SCHEDULED(CALLS, Unit.COUNT, NEITHER, "Calls of the day that were Scheduled at its end."),
  CALLS_COMPLETED(CALLS, Unit.COUNT, UP, "Calls of the day that were Completed at its end."),
  CALLS_MISSED(CALLS, Unit.COUNT, DOWN, "Calls of the day that were Missed at its end."),
  CALLS_NOT_RETURNED(
      CALLS,
      Unit.COUNT,
      DOWN,
      "Missed calls of the day without a contact with the same customer in the 4 opening hours after"
          + " it, as far as the day goes."),
  CALLS_FAILED(CALLS, Unit.COUNT, DOWN, "Calls of the day that were Failed at its end."),
  CALLS_MISSED_OR_FAILED(
      CALLS, Unit.COUNT, DOWN, "Calls of the day that were Missed or Failed at its end."),
  CALLS_MISSED_SHARE(CALLS, Unit.SHARE, DOWN, "Missed or Failed ÷ (Completed + Missed + Failed)."),
  CALLS_COMPLETION_SHARE(CALLS, Unit.SHARE, UP, "Completed ÷ (Completed + Missed + Failed)."),
  TALK_SECONDS(
      CALLS, Unit.SECONDS, NEITHER, "Sum of duration_seconds over Completed calls of the day."),
  TALK_SECONDS_MEDIAN(
      CALLS,
      Unit.SECONDS,
      NEITHER,
      "Median duration_seconds of Completed calls of the day, halves rounded down."),
  FEEDBACK_RESPONSES(FEEDBACK, Unit.COUNT, UP, "Answers of the day that carry a score."),
  FEEDBACK_PROMOTERS(FEEDBACK, Unit.COUNT, UP, "Answers of the day with a score of 9 or 10."),
  FEEDBACK_PASSIVES(FEEDBACK, Unit.COUNT, NEITHER, "Answers of the day with a score of 7 or 8."),
  FEEDBACK_DETRACTORS(FEEDBACK, Unit.COUNT, DOWN, "Answers of the day with a score of 0 to 6."),
  FEEDBACK_NOT_CONTACTED(
      FEEDBACK,
      Unit.COUNT,
      DOWN,
      "Answers with a score of 0 to 6 whose first 24 hours ended on the day, without a contact with"
          + " the customer of their call in these hours."),
  FEEDBACK_COMMENTS(FEEDBACK, Unit.COUNT, NEITHER, "Answers of the day that carry a comment."),
  FEEDBACK_NPS(FEEDBACK, Unit.NET_PROMOTER, UP, "100 × (promoters − detractors) ÷ responses."),
  FEEDBACK_MEAN_SCORE(FEEDBACK, Unit.MEAN_SCORE, UP, "Sum of scores ÷ responses."),
  SERVICE_OPENED(SERVICE_RECORDS, Unit.COUNT, NEITHER, "Service records created on the day."),
  SERVICE_COMPLETED(
      SERVICE_RECORDS, Unit.COUNT, UP, "Service records whose completed_at lies in the day."),
  SERVICE_CANCELLED(
      SERVICE_RECORDS,
      Unit.COUNT,
      DOWN,
      "Service records created on the day that were Cancelled or No Show at its end."),
  SERVICE_NOT_FOLLOWED_UP(
      SERVICE_RECORDS,
      Unit.COUNT,
      DOWN,
      "Service records whose first 24 hours after completed_at ended on the day, without a contact"
          + " with the customer, or about the record, since then until the day's end."),
  SERVICE_APPOINTMENTS_NEXT_DAY(
      SERVICE_RECORDS,
      Unit.COUNT,
      NEITHER,
      "Service records whose appointment_at lies in the day after, not Cancelled at the day's end.");

  private final Source source;
  private final Unit unit;
  private final Good good;
  private final String formula;

  Metric(Source source, Unit unit, Good good, String formula) {
    this.source = source;
    this.unit = unit;
    this.good = good;
    this.formula = formula;
  }

  public Source source() {
    return source;
  }

  public Unit unit() {
    return unit;
  }

  public Good good() {
    return good;
  }

  /// In words, over one organisation-day.
  public String formula() {
    return formula;
  }

  /// The name in the public contract and in stored rows: lower case with underscores.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Metric of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}

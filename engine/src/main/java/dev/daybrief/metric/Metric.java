package dev.daybrief.metric;

import static dev.daybrief.metric.Good.DOWN;
import static dev.daybrief.metric.Good.NEITHER;
import static dev.daybrief.metric.Good.UP;
import static dev.daybrief.metric.Source.CALLS;
import static dev.daybrief.metric.Source.FEEDBACK;
import static dev.daybrief.metric.Source.SERVICE_RECORDS;

import dev.daybrief.theme.Polarity;
import dev.daybrief.theme.Theme;
import dev.daybrief.theme.ThemeMention;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
      "Service records whose appointment_at lies in the day after, not Cancelled at the day's end."),
  THEME_WAITING_TIME_NEGATIVE(Theme.WAITING_TIME, Polarity.NEGATIVE),
  THEME_WAITING_TIME_POSITIVE(Theme.WAITING_TIME, Polarity.POSITIVE),
  THEME_PRICE_NEGATIVE(Theme.PRICE, Polarity.NEGATIVE),
  THEME_PRICE_POSITIVE(Theme.PRICE, Polarity.POSITIVE),
  THEME_COMMUNICATION_NEGATIVE(Theme.COMMUNICATION, Polarity.NEGATIVE),
  THEME_COMMUNICATION_POSITIVE(Theme.COMMUNICATION, Polarity.POSITIVE),
  THEME_QUALITY_OF_WORK_NEGATIVE(Theme.QUALITY_OF_WORK, Polarity.NEGATIVE),
  THEME_QUALITY_OF_WORK_POSITIVE(Theme.QUALITY_OF_WORK, Polarity.POSITIVE),
  THEME_PICK_UP_AND_DELIVERY_NEGATIVE(Theme.PICK_UP_AND_DELIVERY, Polarity.NEGATIVE),
  THEME_PICK_UP_AND_DELIVERY_POSITIVE(Theme.PICK_UP_AND_DELIVERY, Polarity.POSITIVE),
  THEME_STAFF_NEGATIVE(Theme.STAFF, Polarity.NEGATIVE),
  THEME_STAFF_POSITIVE(Theme.STAFF, Polarity.POSITIVE),
  THEME_PARTS_NEGATIVE(Theme.PARTS, Polarity.NEGATIVE),
  THEME_PARTS_POSITIVE(Theme.PARTS, Polarity.POSITIVE),
  THEME_FACILITIES_NEGATIVE(Theme.FACILITIES, Polarity.NEGATIVE),
  THEME_FACILITIES_POSITIVE(Theme.FACILITIES, Polarity.POSITIVE),
  THEME_BOOKING_NEGATIVE(Theme.BOOKING, Polarity.NEGATIVE),
  THEME_BOOKING_POSITIVE(Theme.BOOKING, Polarity.POSITIVE);

  private static final Map<String, Metric> BY_ID =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Metric::id, Function.identity()));

  private final String id = name().toLowerCase(Locale.ROOT);
  private final Source source;
  private final Unit unit;
  private final Good good;
  private final String formula;
  private final @Nullable Theme theme;
  private final @Nullable Polarity polarity;

  Metric(Source source, Unit unit, Good good, String formula) {
    this.source = source;
    this.unit = unit;
    this.good = good;
    this.formula = formula;
    this.theme = null;
    this.polarity = null;
  }

  Metric(Theme theme, Polarity polarity) {
    this.source = FEEDBACK;
    this.unit = Unit.COUNT;
    this.good = polarity == Polarity.POSITIVE ? UP : DOWN;
    this.formula =
        "Answers of the day whose comment speaks %s of %s."
            .formatted(
                polarity == Polarity.POSITIVE ? "well" : "ill", theme.word().replace('_', ' '));
    this.theme = theme;
    this.polarity = polarity;
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
    return id;
  }

  /// What a comment says for its answer to count; empty for a metric that no comment decides.
  public Optional<ThemeMention> mention() {
    return theme == null || polarity == null
        ? Optional.empty()
        : Optional.of(new ThemeMention(theme, polarity));
  }

  /// The count of a mention; unclear ones are counted by none.
  public static Optional<Metric> of(Theme theme, Polarity polarity) {
    return Arrays.stream(values())
        .filter(metric -> metric.theme == theme && metric.polarity == polarity)
        .findFirst();
  }

  public static Metric of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /// Empty for an id that is none, as of a version that named more.
  public static Optional<Metric> find(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(BY_ID.get(id));
  }
}

package dev.daybrief.ingest;

import static dev.daybrief.ingest.Column.*;

import dev.daybrief.record.CallRecord;
import dev.daybrief.record.CallStatus;
import dev.daybrief.record.Customer;
import dev.daybrief.record.Direction;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.Money;
import dev.daybrief.record.RecordVersion;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.record.ServiceStatus;
import dev.daybrief.record.SourceKind;
import dev.daybrief.record.SourceRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a file holds: its columns, and how a row of them becomes a record.
///
/// A row with `deleted_at` needs no other column than `external_id`: what it lacks is filled with
/// the status Cancelled and the time of the removal, and counts nowhere.
public final class RecordKind<R extends SourceRecord> {

  private static final String CALL_STATUSES =
      "Ready, Scheduled, In Progress, Completed, Missed, Failed, Cancelled";
  private static final String SERVICE_STATUSES =
      "Scheduled, In Progress, Completed, Cancelled, No Show";
  private static final int HIGHEST_SCORE = 10;

  public static final RecordKind<CallRecord> CALLS =
      new RecordKind<>(
          "calls",
          List.of(EXTERNAL_ID, STATUS, CREATED_AT),
          List.of(
              DIRECTION,
              CUSTOMER_NAME,
              CUSTOMER_PHONE,
              AGENT,
              CAMPAIGN,
              REASON,
              READY_AT,
              STARTED_AT,
              ENDED_AT,
              DURATION_SECONDS,
              ENDED_REASON,
              NPS_SCORE,
              COST,
              SERVICE_RECORD_EXTERNAL_ID),
          word -> CallStatus.parse(word).isPresent(),
          RecordKind::call);

  public static final RecordKind<FeedbackRecord> FEEDBACK =
      new RecordKind<>(
          "feedback",
          List.of(EXTERNAL_ID, CREATED_AT),
          List.of(CALL_EXTERNAL_ID, NPS_SCORE, COMMENT, LANGUAGE),
          _ -> false,
          RecordKind::feedback);

  public static final RecordKind<ServiceRecord> SERVICE_RECORDS =
      new RecordKind<>(
          "service-records",
          List.of(EXTERNAL_ID, STATUS, CREATED_AT),
          List.of(
              CUSTOMER_NAME,
              CUSTOMER_PHONE,
              VEHICLE,
              SERVICE_TYPE,
              ADVISOR,
              APPOINTMENT_AT,
              COMPLETED_AT,
              AMOUNT,
              CURRENCY),
          word -> ServiceStatus.parse(word).isPresent(),
          RecordKind::serviceRecord);

  private final String name;
  private final List<Column> required;
  private final Set<Column> columns;
  private final Predicate<String> knowsStatus;
  private final Reading<R> reading;

  private RecordKind(
      String name,
      List<Column> required,
      List<Column> optional,
      Predicate<String> knowsStatus,
      Reading<R> reading) {
    this.name = name;
    this.required = required;
    this.columns = EnumSet.of(IS_DEMO, UPDATED_AT, DELETED_AT);
    this.columns.addAll(required);
    this.columns.addAll(optional);
    this.knowsStatus = knowsStatus;
    this.reading = reading;
  }

  public static RecordKind<?> of(SourceKind kind) {
    return switch (kind) {
      case CALLS -> CALLS;
      case FEEDBACK -> FEEDBACK;
      case SERVICE_RECORDS -> SERVICE_RECORDS;
    };
  }

  /// The word of the command: `calls`, `feedback` or `service-records`.
  public String name() {
    return name;
  }

  /// Names of all columns.
  public Set<String> columnNames() {
    return columns.stream().map(Column::title).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Names of the columns that every record needs.
  public List<String> requiredNames() {
    return required.stream().map(Column::title).toList();
  }

  /// Whether the kind knows the status.
  public boolean knowsStatus(String word) {
    return knowsStatus.test(word);
  }

  /// Columns without which a file cannot be read, unless it tells of removals only.
  List<Column> required() {
    return required;
  }

  Set<Column> columns() {
    return columns;
  }

  R read(Cells cells) throws Refusal {
    return reading.of(cells);
  }

  @FunctionalInterface
  private interface Reading<R> {
    R of(Cells cells) throws Refusal;
  }

  private static CallRecord call(Cells cells) throws Refusal {
    Instant deletedAt = cells.instant(DELETED_AT);
    var times =
        new CallRecord.Times(
            createdAt(cells, deletedAt),
            cells.instant(READY_AT),
            cells.instant(STARTED_AT),
            cells.instant(ENDED_AT));
    return new CallRecord(
        version(
            cells,
            deletedAt,
            times.createdAt(),
            times.readyAt(),
            times.startedAt(),
            times.endedAt()),
        lacksStatus(cells, deletedAt)
            ? CallStatus.CANCELLED
            : cells.word(STATUS, CallStatus::parse, CALL_STATUSES),
        times,
        new CallRecord.Context(
            cells.text(DIRECTION) == null
                ? null
                : cells.word(DIRECTION, Direction::parse, "Inbound, Outbound"),
            customer(cells),
            cells.text(AGENT),
            cells.text(CAMPAIGN),
            cells.reference(SERVICE_RECORD_EXTERNAL_ID)),
        new CallRecord.Result(
            cells.text(REASON),
            cells.text(ENDED_REASON),
            cells.whole(DURATION_SECONDS, Integer.MAX_VALUE),
            cells.whole(NPS_SCORE, HIGHEST_SCORE),
            cells.amount(COST)));
  }

  private static FeedbackRecord feedback(Cells cells) throws Refusal {
    Instant deletedAt = cells.instant(DELETED_AT);
    Instant createdAt = createdAt(cells, deletedAt);
    String comment = cells.text(COMMENT);
    return new FeedbackRecord(
        version(cells, deletedAt, createdAt),
        createdAt,
        cells.reference(CALL_EXTERNAL_ID),
        cells.whole(NPS_SCORE, HIGHEST_SCORE),
        comment == null ? null : new FeedbackRecord.Comment(comment, cells.text(LANGUAGE)));
  }

  private static ServiceRecord serviceRecord(Cells cells) throws Refusal {
    Instant deletedAt = cells.instant(DELETED_AT);
    var times =
        new ServiceRecord.Times(
            createdAt(cells, deletedAt),
            cells.instant(APPOINTMENT_AT),
            cells.instant(COMPLETED_AT));
    return new ServiceRecord(
        // An appointment is a plan: its time says nothing of when the row was told.
        version(cells, deletedAt, times.createdAt(), times.completedAt()),
        lacksStatus(cells, deletedAt)
            ? ServiceStatus.CANCELLED
            : cells.word(STATUS, ServiceStatus::parse, SERVICE_STATUSES),
        times,
        new ServiceRecord.Context(
            customer(cells), cells.text(VEHICLE), cells.text(SERVICE_TYPE), cells.text(ADVISOR)),
        money(cells));
  }

  private static Customer customer(Cells cells) throws Refusal {
    String phone = cells.text(CUSTOMER_PHONE);
    return new Customer(cells.text(CUSTOMER_NAME), phone, cells.customerKey(phone));
  }

  private static @Nullable Money money(Cells cells) throws Refusal {
    BigDecimal amount = cells.amount(AMOUNT);
    if (amount == null) {
      return null;
    }
    String currency = cells.required(CURRENCY).toUpperCase(Locale.ROOT);
    if (!currency.matches("[A-Z]{3}")) {
      throw new Refusal(
          CURRENCY.title(),
          Shown.quoted(currency) + " is not a currency; expected three letters, like EUR");
    }
    return new Money(amount, currency);
  }

  private static Instant createdAt(Cells cells, @Nullable Instant deletedAt) throws Refusal {
    Instant createdAt = cells.instant(CREATED_AT);
    if (createdAt != null) {
      return createdAt;
    }
    if (deletedAt == null) {
      throw new Refusal(CREATED_AT.title(), "is missing");
    }
    return deletedAt;
  }

  private static boolean lacksStatus(Cells cells, @Nullable Instant deletedAt) throws Refusal {
    return deletedAt != null && cells.text(STATUS) == null;
  }

  /// Told at `updated_at`; else when it was removed; else at the newest of the record's own times.
  private static RecordVersion version(
      Cells cells, @Nullable Instant deletedAt, Instant createdAt, @Nullable Instant... laterTimes)
      throws Refusal {
    Instant updatedAt = cells.instant(UPDATED_AT);
    if (updatedAt == null) {
      updatedAt = deletedAt == null ? newest(createdAt, laterTimes) : deletedAt;
    }
    return new RecordVersion(cells.id(EXTERNAL_ID), updatedAt, deletedAt, cells.flag(IS_DEMO));
  }

  private static Instant newest(Instant createdAt, @Nullable Instant... laterTimes) {
    Instant newest = createdAt;
    for (Instant time : laterTimes) {
      if (time != null && time.isAfter(newest)) {
        newest = time;
      }
    }
    return newest;
  }
}

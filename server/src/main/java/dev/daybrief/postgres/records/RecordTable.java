package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.CallRecord;
import dev.daybrief.record.FeedbackRecord;
import dev.daybrief.record.Money;
import dev.daybrief.record.RecordVersion;
import dev.daybrief.record.ServiceRecord;
import dev.daybrief.record.SourceRecord;
import dev.daybrief.theme.CommentReader;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// A table of versions: its columns and how a record fills them, in the same order.
///
/// @param columns what a version says beyond its key, each `name type`; where the staged type
///     differs from the kept one, `name type cast`
/// @param moments the instants by which a version may belong to a day; an appointment belongs to
///     the day before it as well
record RecordTable<R extends SourceRecord>(
    String name, List<String> columns, List<String> moments, Fields<R> fields) {

  /// External id and change time.
  private static final int KEY = 2;

  private static final List<String> VERSION =
      List.of("deleted_at timestamptz", "is_demo boolean", "created_at timestamptz");

  static final RecordTable<CallRecord> CALLS =
      new RecordTable<>(
          "calls",
          List.of(
              "occurred_at timestamptz",
              "status text",
              "ready_at timestamptz",
              "started_at timestamptz",
              "ended_at timestamptz",
              "direction text",
              "customer_name text",
              "customer_phone text",
              "customer_key text",
              "agent text",
              "campaign text",
              "service_record_external_id text",
              "reason text",
              "ended_reason text",
              "duration_seconds integer",
              "nps_score integer smallint",
              "cost text numeric"),
          List.of("created_at", "occurred_at"),
          RecordTable::call);

  /// @param reader what finds the themes of a comment when it is stored
  static RecordTable<FeedbackRecord> feedback(CommentReader reader) {
    return new RecordTable<>(
        "feedback",
        List.of(
            "call_external_id text",
            "nps_score integer smallint",
            "comment text",
            "language text",
            "themes text text[]"),
        List.of("created_at"),
        (rows, feedback) -> feedback(rows, feedback, reader));
  }

  static final RecordTable<ServiceRecord> SERVICE_RECORDS =
      new RecordTable<>(
          "service_records",
          List.of(
              "status text",
              "appointment_at timestamptz",
              "completed_at timestamptz",
              "customer_name text",
              "customer_phone text",
              "customer_key text",
              "vehicle text",
              "service_type text",
              "advisor text",
              "amount text numeric",
              "currency text"),
          List.of("created_at", "appointment_at - interval '25 hours'", "completed_at"),
          RecordTable::serviceRecord);

  RecordTable {
    columns = Stream.concat(VERSION.stream(), columns.stream()).toList();
    moments = List.copyOf(moments);
  }

  /// Writes the columns that only this kind has.
  @FunctionalInterface
  interface Fields<R> {
    void write(BinaryRows rows, R row);
  }

  void write(BinaryRows rows, R row) throws SQLException {
    rows.row(KEY + columns.size());
    fields(rows, row);
  }

  /// Of one of several organisations, whose id comes first.
  void write(BinaryRows rows, OrganizationId organization, R row) throws SQLException {
    rows.row(1 + KEY + columns.size());
    rows.uuid(organization.value());
    fields(rows, row);
  }

  private void fields(BinaryRows rows, R row) {
    RecordVersion version = row.version();
    rows.text(version.externalId());
    rows.instant(version.updatedAt());
    rows.instant(version.deletedAt());
    rows.flag(version.demo());
    rows.instant(row.createdAt());
    fields.write(rows, row);
  }

  private static void call(BinaryRows rows, CallRecord call) {
    rows.instant(call.occurredAt());
    rows.text(call.status().word());
    rows.instant(call.times().readyAt());
    rows.instant(call.times().startedAt());
    rows.instant(call.times().endedAt());
    var context = call.context();
    rows.text(context.direction() == null ? null : context.direction().word());
    rows.text(context.customer().name());
    rows.text(context.customer().phone());
    rows.text(context.customer().key());
    rows.text(context.agent());
    rows.text(context.campaign());
    rows.text(context.serviceRecordExternalId());
    var result = call.result();
    rows.text(result.reason());
    rows.text(result.endedReason());
    rows.integer(result.durationSeconds());
    rows.integer(result.npsScore());
    rows.decimal(result.cost());
  }

  private static void feedback(BinaryRows rows, FeedbackRecord feedback, CommentReader reader) {
    rows.text(feedback.callExternalId());
    rows.integer(feedback.npsScore());
    var comment = feedback.comment();
    rows.text(comment == null ? null : comment.text());
    rows.text(comment == null ? null : comment.language());
    rows.text(
        comment == null
            ? null
            : StoredThemes.text(
                reader.read(comment.text(), comment.language(), feedback.npsScore())));
  }

  private static void serviceRecord(BinaryRows rows, ServiceRecord visit) {
    rows.text(visit.status().word());
    rows.instant(visit.times().appointmentAt());
    rows.instant(visit.times().completedAt());
    var context = visit.context();
    rows.text(context.customer().name());
    rows.text(context.customer().phone());
    rows.text(context.customer().key());
    rows.text(context.vehicle());
    rows.text(context.serviceType());
    rows.text(context.advisor());
    Money amount = visit.amount();
    rows.decimal(amount == null ? null : amount.amount());
    rows.text(amount == null ? null : amount.currency());
  }
}

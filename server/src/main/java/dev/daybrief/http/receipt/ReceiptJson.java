package dev.daybrief.http.receipt;

import dev.daybrief.brief.Proof;
import dev.daybrief.brief.Receipt;
import dev.daybrief.http.Cursor;
import dev.daybrief.http.RowJson;
import dev.daybrief.http.ShownLine;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Unit;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A page of a receipt.
///
/// @param count the number that the line shows
/// @param records how many records there are now
/// @param state whether they are what the line was made of
/// @param masked whether fields that tell who a customer is are hidden from this reader
/// @param next cursor of the following page; null on the last
record ReceiptJson(
    String item,
    String type,
    MetricJson metric,
    WindowJson window,
    String dataVersion,
    String factsHash,
    @Nullable Long count,
    long records,
    String recordsHash,
    State state,
    boolean masked,
    List<RowJson> rows,
    @Nullable String next) {

  /// How the records stand to the line.
  enum State {
    UNCHANGED,
    /// Some changed since; the number is the same.
    RECORDS_CHANGED,
    NUMBER_CHANGED;

    @com.fasterxml.jackson.annotation.JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record MetricJson(String id, String definition, String unit, String source) {}

  record WindowJson(String from, String until, String zone) {}

  static ReceiptJson of(
      String id, ShownLine item, ZoneId zone, Proof proof, Proof.Page page, boolean masked) {
    Receipt receipt = item.receipt();
    return new ReceiptJson(
        id,
        item.kind().word(),
        metric(receipt.metric()),
        new WindowJson(receipt.from().toString(), receipt.until().toString(), zone.getId()),
        Long.toString(receipt.dataVersion()),
        "sha256:" + receipt.factsHash(),
        item.count(),
        proof.records(),
        "sha256:" + proof.hash(),
        state(item, proof),
        masked,
        page.rows().stream().map(row -> RowJson.of(row, masked)).toList(),
        page.next().map(Cursor::of).orElse(null));
  }

  private static MetricJson metric(Metric metric) {
    return new MetricJson(
        metric.id(),
        metric.formula(),
        metric.unit().name().toLowerCase(Locale.ROOT),
        metric.source().word());
  }

  private static State state(ShownLine item, Proof proof) {
    if (isCountOfRecords(item) && !Objects.equals(item.count(), proof.records())) {
      return State.NUMBER_CHANGED;
    }
    return proof.touched() ? State.RECORDS_CHANGED : State.UNCHANGED;
  }

  /// A score, a mean and a range are numbers of another sort.
  private static boolean isCountOfRecords(ShownLine item) {
    return switch (item.kind()) {
      case READY_CALLS, MISSED_CALLS, OPEN_WORK, FEEDBACK_THEME, SHARE_CHANGE -> true;
      case DAY_CHANGE, CONTRIBUTOR, GOAL_PACE, RECORD_OR_STREAK, CALM, STANDING ->
          item.receipt().metric().unit() != Unit.NET_PROMOTER;
      case NPS_CHANGE, LASTING_CHANGE, EXPECTATION, DATA_GAP -> false;
    };
  }
}

package dev.daybrief.http.doors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.daybrief.record.RecordIntake.RowResult;
import dev.daybrief.record.RecordProblem;
import dev.daybrief.record.RowOutcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a batch, and of each of its rows.
record BatchJson(CountsJson counts, List<RowJson> results) {

  static BatchJson of(List<RowResult> rows) {
    var counts = new EnumMap<RowOutcome, Long>(RowOutcome.class);
    rows.forEach(row -> counts.merge(row.outcome(), 1L, Long::sum));
    return new BatchJson(CountsJson.of(counts), rows.stream().map(RowJson::of).toList());
  }

  record CountsJson(long added, long updated, long unchanged, long removed, long refused) {

    static CountsJson of(Map<RowOutcome, Long> counts) {
      return new CountsJson(
          counts.getOrDefault(RowOutcome.ADDED, 0L),
          counts.getOrDefault(RowOutcome.UPDATED, 0L),
          counts.getOrDefault(RowOutcome.UNCHANGED, 0L),
          counts.getOrDefault(RowOutcome.REMOVED, 0L),
          counts.getOrDefault(RowOutcome.REFUSED, 0L));
    }
  }

  /// @param field empty where the row as a whole is at fault; absent unless refused, as the reason
  record RowJson(
      int index,
      @JsonProperty("external_id") @Nullable String externalId,
      String outcome,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String field,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {

    static RowJson of(RowResult row) {
      RecordProblem problem = row.problem();
      return new RowJson(
          row.index(),
          row.externalId(),
          row.outcome().word(),
          problem == null ? null : problem.column(),
          problem == null ? null : problem.reason());
    }
  }
}

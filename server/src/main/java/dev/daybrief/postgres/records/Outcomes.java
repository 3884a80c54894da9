package dev.daybrief.postgres.records;

import dev.daybrief.record.RowOutcome;
import dev.daybrief.record.SourceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What became of each row of a batch.
///
/// @param known records that were kept before
/// @param unchanged versions that were kept before, with the same content
record Outcomes(Set<String> known, Set<VersionKey> unchanged) {

  List<RowOutcome> of(List<? extends SourceRecord> rows) {
    Map<VersionKey, Integer> standing = HashMap.newHashMap(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      standing.put(VersionKey.of(rows.get(i)), i);
    }
    var seen = new HashSet<>(known);
    var outcomes = new ArrayList<RowOutcome>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      VersionKey key = VersionKey.of(rows.get(i));
      boolean stands = Integer.valueOf(i).equals(standing.get(key)) && !unchanged.contains(key);
      outcomes.add(stands ? standing(rows.get(i), seen) : RowOutcome.UNCHANGED);
    }
    return outcomes;
  }

  private static RowOutcome standing(SourceRecord row, Set<String> seen) {
    boolean isNew = seen.add(row.version().externalId());
    if (row.version().deletedAt() != null) {
      return RowOutcome.REMOVED;
    }
    return isNew ? RowOutcome.ADDED : RowOutcome.UPDATED;
  }
}

package dev.daybrief.ingest.attached;

import dev.daybrief.attach.AttachedDatabase.RowKey;
import dev.daybrief.attach.FeedLedger.Refused;
import dev.daybrief.attach.Position;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.ingest.RowReading;
import dev.daybrief.record.RecordProblem;
import dev.daybrief.record.SourceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows on their way to the stores, by organisation. Of rows with the same id the newest stays.
final class FeedBatch<R extends SourceRecord> {

  private static final int LONGEST_ID = 200;

  private final Map<OrganizationId, Map<String, R>> records = new LinkedHashMap<>();
  private final Map<@Nullable OrganizationId, List<Refused>> refused = new HashMap<>();
  private long read;
  private long refusals;
  private long repeated;
  private @Nullable Position end;
  private @Nullable String newest;

  void add(OrganizationId organization, R record) {
    var ofOne = records.computeIfAbsent(organization, _ -> new LinkedHashMap<>());
    if (ofOne.put(record.version().externalId(), record) != null) {
      repeated++;
    }
  }

  void refuse(@Nullable OrganizationId organization, @Nullable String id, RecordProblem problem) {
    refusals++;
    refused
        .computeIfAbsent(organization, _ -> new ArrayList<>())
        .add(new Refused(RowReading.shown(id, LONGEST_ID), problem));
  }

  /// The row that was read last.
  void passed(RowKey key) {
    read++;
    String changed = key.changed();
    String id = key.id();
    if (changed != null) {
      newest = changed;
    }
    if (id != null) {
      end = changed == null ? new Position.Undated(id) : new Position.From(changed, id);
    }
  }

  Map<OrganizationId, Map<String, R>> records() {
    return records;
  }

  Map<@Nullable OrganizationId, List<Refused>> refused() {
    return refused;
  }

  long read() {
    return read;
  }

  long refusals() {
    return refusals;
  }

  long repeated() {
    return repeated;
  }

  /// Where to read on behind it; null where no row has an id.
  @Nullable Position end() {
    return end;
  }

  @Nullable String newest() {
    return newest;
  }
}

package dev.daybrief.ingest.attached;

import dev.daybrief.attach.AttachedDatabase;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.FeedKey;
import dev.daybrief.attach.FeedLedger.Newest;
import dev.daybrief.day.Organization;
import dev.daybrief.ingest.RecordKind;
import dev.daybrief.ingest.RowReading;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.SourceRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Removes records that are no longer there, by a version that says so.
final class Removals<R extends SourceRecord> {

  private static final List<String> COLUMNS = List.of("external_id", "updated_at", "deleted_at");

  private final Feed feed;
  private final FeedKey key;
  private final RowReading<R> reading;
  private final RecordStore<R> store;
  private final SourceSync.Here here;

  Removals(Feed feed, FeedKey key, RecordKind<R> kind, RecordStore<R> store, SourceSync.Here here) {
    this.feed = feed;
    this.key = key;
    this.reading = new RowReading<>(kind, ZoneOffset.UTC, COLUMNS);
    this.store = store;
    this.here = here;
  }

  long remove(List<Sweep.Found> changes, AttachedDatabase theirs) {
    if (changes.isEmpty()) {
      return 0;
    }
    Instant now = theirs.now().truncatedTo(ChronoUnit.MICROS);
    return changes.stream().mapToLong(found -> remove(found, now)).sum();
  }

  private long remove(Sweep.Found found, Instant now) {
    Organization organization = found.organization();
    Map<String, Newest> newest = here.ledger().newest(organization.id(), feed.kind(), found.gone());
    var removed = new HashMap<String, Instant>();
    var versions = new ArrayList<R>();
    newest.forEach(
        (id, last) -> {
          Instant at = last.removed() ? last.updatedAt() : later(last.updatedAt(), now);
          removed.put(id, at);
          if (!last.removed()) {
            versions.add(removal(organization, id, at));
          }
        });
    store.store(organization.id(), versions);
    here.ledger().replace(organization.id(), key, found.chunks(), found.gone(), removed);
    return versions.size();
  }

  /// Newer than the record, whose time may lie in the future.
  private static Instant later(Instant version, Instant now) {
    return now.isAfter(version) ? now : version.plus(1, ChronoUnit.MICROS);
  }

  private R removal(Organization organization, String id, Instant at) {
    @Nullable String[] values = {id, at.toString(), at.toString()};
    return switch (reading.read(organization, values)) {
      case RowReading.Row.Good<R> good -> good.record();
      case RowReading.Row.Bad<R> bad -> throw new IllegalStateException(bad.problem().reason());
    };
  }
}

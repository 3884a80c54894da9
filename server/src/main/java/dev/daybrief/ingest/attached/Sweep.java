package dev.daybrief.ingest.attached;

import dev.daybrief.attach.AttachedDatabase.Located;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.FeedKey;
import dev.daybrief.attach.FeedLedger;
import dev.daybrief.attach.FeedLedger.Chunk;
import dev.daybrief.attach.FeedProgress.Compared;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.ingest.RecordKind;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.SourceRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the ids that came out of a feed with those that are there, some at a time, and removes
/// what is gone. When most of them are gone it removes nothing: more likely something is wrong.
final class Sweep<R extends SourceRecord> {

  /// Ids of one look.
  private static final int LOOK = 50_000;

  /// Fewer missing records are believed, whatever their share.
  private static final int BELIEVED = 100;

  private final Side side;
  private final Feed feed;
  private final Removals<R> removals;
  private final SourceSync.Here here;
  private final List<Found> changes = new ArrayList<>();
  private long compared;
  private long missing;
  private long removed;

  Sweep(Side side, Feed feed, RecordKind<R> kind, RecordStore<R> store, SourceSync.Here here) {
    this.side = side;
    this.feed = feed;
    this.here = here;
    this.removals =
        new Removals<>(feed, new FeedKey(side.source(), feed.name()), kind, store, here);
  }

  /// @param held how many records are missing but were not removed
  record Result(long removed, long held, long compared) {

    static final Result NONE = new Result(0, 0, 0);
  }

  /// Lists of one organisation that change: what they hold is in the ledger.
  ///
  /// @param gone no longer there
  record Found(Organization organization, List<Long> chunks, Set<String> gone) {}

  /// However much is gone, no more of it is held than one usual sync compares: beyond that all is
  /// counted first, and removed in a second look, which believes in no more than the first did.
  Result run(boolean all, boolean removeAll) {
    Compared end = look(all, removeAll ? Long.MAX_VALUE : 0);
    if (!removeAll && missing >= BELIEVED && missing * 2 > compared) {
      return new Result(0, missing, compared);
    }
    if (!removeAll && isTooMuchToHold()) {
      long believed = missing;
      compared = 0;
      missing = 0;
      end = look(all, believed);
      if (missing > believed) {
        return new Result(removed, missing - removed, compared);
      }
    }
    remove();
    FeedLedger ledger = here.ledger();
    ledger.keep(key(), ledger.progress(key()).comparedTo(end));
    return new Result(removed, 0, compared);
  }

  private FeedKey key() {
    return new FeedKey(side.source(), feed.name());
  }

  /// Compares what is known with what is there.
  ///
  /// @param removable ids that are removed on the way, as long as no more are gone
  /// @return where a later look goes on; null at the end
  private @Nullable Compared look(boolean all, long removable) {
    SyncLimits limits = here.limits();
    int most = Math.min(LOOK, limits.comparedIds());
    Compared place = all ? null : here.ledger().progress(key()).compared();
    List<Chunk> chunks;
    do {
      chunks = here.ledger().known(key(), place, side.organizations().ids(), most);
      compare(chunks);
      if (removable > 0 && missing <= removable) {
        remove();
      } else if (removable > 0 || isTooMuchToHold()) {
        changes.clear();
      }
      place =
          chunks.isEmpty()
              ? null
              : new Compared(chunks.getLast().organization(), chunks.getLast().number());
    } while (!chunks.isEmpty() && (all || compared < limits.comparedIds()));
    return place;
  }

  private boolean isTooMuchToHold() {
    return missing > here.limits().comparedIds();
  }

  private void remove() {
    removed += removals.remove(changes, side.database());
    changes.clear();
  }

  private void compare(List<Chunk> chunks) {
    if (chunks.isEmpty()) {
      return;
    }
    Set<String> asked = new LinkedHashSet<>();
    chunks.forEach(chunk -> asked.addAll(chunk.externalIds()));
    Set<Place> there = new HashSet<>();
    for (Located located : side.database().find(feed, asked)) {
      side.organizations()
          .find(located.organization())
          .ifPresent(whose -> there.add(new Place(whose.id(), located.externalId())));
    }
    byOrganization(chunks)
        .forEach(
            (id, own) ->
                side.organizations().find(id).ifPresent(whose -> judge(whose, own, there)));
  }

  private record Place(OrganizationId organization, @Nullable String externalId) {}

  private static Map<OrganizationId, List<Chunk>> byOrganization(List<Chunk> chunks) {
    var groups = new LinkedHashMap<OrganizationId, List<Chunk>>();
    chunks.forEach(
        chunk -> groups.computeIfAbsent(chunk.organization(), _ -> new ArrayList<>()).add(chunk));
    return groups;
  }

  private void judge(Organization organization, List<Chunk> chunks, Set<Place> there) {
    var known = new HashSet<String>();
    var gone = new LinkedHashSet<String>();
    long listed = 0;
    for (Chunk chunk : chunks) {
      listed += chunk.externalIds().size();
      for (String id : chunk.externalIds()) {
        known.add(id);
        if (!there.contains(new Place(organization.id(), id))) {
          gone.add(id);
        }
      }
    }
    compared += known.size();
    missing += gone.size();
    boolean repeats = listed > known.size();
    if (!gone.isEmpty() || (repeats && chunks.size() > 1)) {
      changes.add(new Found(organization, chunks.stream().map(Chunk::number).toList(), gone));
    }
  }
}

package dev.daybrief.postgres.attached;

import dev.daybrief.attach.FeedKey;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Puts what compared lists hold, each id once and without those that are gone, in their place.
record Replacement(Handle handle, OrganizationId organization, FeedKey feed) {

  /// Ids of a row.
  private static final int IDS = 5_000;

  /// The numbers are used again, so that a comparison under way does not meet the lists once more.
  int make(Collection<Long> chunks, Set<String> gone, Map<String, Instant> removed) {
    List<Long> numbers = chunks.stream().sorted().toList();
    Set<String> there = take(numbers);
    there.removeAll(gone);
    List<String> ids = List.copyOf(there);
    int from = 0;
    for (int place = 0; place < numbers.size() && from < ids.size(); place++) {
      boolean last = place == numbers.size() - 1;
      int until = last ? ids.size() : Math.min(ids.size(), from + IDS);
      insert(numbers.get(place), ids.subList(from, until).toArray(String[]::new));
      from = until;
    }
    return remember(removed);
  }

  /// Ids of the lists, which are deleted.
  private Set<String> take(List<Long> numbers) {
    var ids = new LinkedHashSet<String>();
    handle
        .createQuery(
            """
            DELETE FROM daybrief.source_ids
            WHERE organization_id = :organization AND source = :source AND feed = :feed
              AND chunk = ANY (:chunks)
            RETURNING ids""")
        .bind("organization", organization.value())
        .bind("source", feed.source())
        .bind("feed", feed.feed())
        .bind("chunks", numbers.toArray(Long[]::new))
        .map((row, _) -> List.of((String[]) row.getArray(1).getArray()))
        .forEach(ids::addAll);
    return ids;
  }

  private void insert(long number, String[] ids) {
    handle.execute(
        """
        INSERT INTO daybrief.source_ids (organization_id, source, feed, chunk, ids)
        VALUES (?, ?, ?, ?, ?)""",
        organization.value(),
        feed.source(),
        feed.feed(),
        number,
        ids);
  }

  private int remember(Map<String, Instant> removed) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO daybrief.source_removals
              (organization_id, source, feed, external_id, removed_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (organization_id, source, feed, external_id)
              DO UPDATE SET removed_at = EXCLUDED.removed_at""");
    removed.forEach(
        (id, at) ->
            batch.add(
                organization.value(),
                feed.source(),
                feed.feed(),
                id,
                PostgresFeedLedger.written(at)));
    return removed.isEmpty() ? 0 : batch.execute().length;
  }
}

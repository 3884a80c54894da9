package dev.daybrief.postgres.attached;

import dev.daybrief.attach.FeedKey;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Puts compared ids in the place of the lists they came from.
record Replacement(Handle handle, OrganizationId organization, FeedKey feed) {

  /// Ids of a row.
  private static final int IDS = 5_000;

  /// The numbers are used again, so that a comparison under way does not meet the lists once more.
  int make(Collection<Long> chunks, Set<String> present, Map<String, Instant> removed) {
    List<Long> numbers = chunks.stream().sorted().toList();
    forget(numbers);
    List<String> ids = new ArrayList<>(present);
    int from = 0;
    for (int place = 0; place < numbers.size() && from < ids.size(); place++) {
      boolean last = place == numbers.size() - 1;
      int until = last ? ids.size() : Math.min(ids.size(), from + IDS);
      insert(numbers.get(place), ids.subList(from, until).toArray(String[]::new));
      from = until;
    }
    return remember(removed);
  }

  private void forget(List<Long> numbers) {
    handle.execute(
        """
        DELETE FROM daybrief.source_ids
        WHERE organization_id = ? AND source = ? AND feed = ? AND chunk = ANY (?)""",
        organization.value(),
        feed.source(),
        feed.feed(),
        numbers.toArray(Long[]::new));
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

package dev.daybrief.postgres.receipt;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Metric;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What receipts were found to be about, as long as no record of the organisation changed: the
/// pages of a receipt are read one after the other, and what is not one range of an index would be
/// looked for again for each. Those that were not asked for longest go first.
final class KeptFinds {

  /// Some 15 MB.
  private static final int MOST_VERSIONS = 100_000;

  /// @param days with the hours the organisation works on them
  /// @param version how often its records changed so far
  record Key(OrganizationId organization, Metric metric, String days, long version) {}

  private final Map<Key, FoundRecords> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int versions;

  synchronized Optional<FoundRecords> find(Key key) {
    return Optional.ofNullable(kept.get(key));
  }

  synchronized void keep(Key key, FoundRecords found) {
    if (weight(found) > MOST_VERSIONS / 4) {
      return;
    }
    FoundRecords before = kept.put(key, found);
    versions += weight(found) - (before == null ? 0 : weight(before));
    Iterator<FoundRecords> oldest = kept.values().iterator();
    while (versions > MOST_VERSIONS) {
      versions -= weight(oldest.next());
      oldest.remove();
    }
  }

  /// An empty one takes room as well.
  private static int weight(FoundRecords found) {
    return found.versions().size() + 10;
  }
}

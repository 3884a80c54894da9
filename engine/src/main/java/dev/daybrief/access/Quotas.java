package dev.daybrief.access;

import java.util.Optional;

/// Port: counts requests, and says how many may follow.
public interface Quotas {

  /// Counts nothing.
  Quotas NONE = asker -> Optional.empty();

  /// Counts a request, unless none was left. Empty where nothing limits who asks; never waits.
  Optional<Quota> take(Asker asker);
}

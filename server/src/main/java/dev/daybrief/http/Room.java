package dev.daybrief.http;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Room for so many at the same time, of which nobody gets more than a share. Who comes when it is
/// full is sent away at once: in a queue that grows everybody would wait in vain.
final class Room {

  private final int places;
  private final int share;
  private final Map<Object, Integer> taken = new HashMap<>();
  private int inside;

  Room(int places, int share) {
    this.places = places;
    this.share = share;
  }

  /// @param whose those who share: an organisation, an address
  Place place(Object whose) {
    return new Place(this, whose);
  }

  /// A place that may be taken.
  record Place(Room room, Object whose) {

    /// False when there is none; else [#leaving] gives it back.
    boolean enter() {
      return room.enter(whose);
    }

    <T> T leaving(Supplier<T> work) {
      try {
        return work.get();
      } finally {
        room.leave(whose);
      }
    }
  }

  private synchronized boolean enter(Object whose) {
    int theirs = taken.getOrDefault(whose, 0);
    if (inside == places || theirs == share) {
      return false;
    }
    inside++;
    taken.put(whose, theirs + 1);
    return true;
  }

  private synchronized void leave(Object whose) {
    inside--;
    taken.computeIfPresent(whose, (_, theirs) -> theirs == 1 ? null : theirs - 1);
  }
}

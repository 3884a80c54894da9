package dev.daybrief.http.doors;

import dev.daybrief.day.OrganizationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How many are inside a door at the same time: so many in all, and so many of one organisation, so
/// that none of them keeps the others out.
public final class Turns {

  private final int mostInAll;
  private final int mostOfOne;
  private final Map<OrganizationId, Integer> inside = new HashMap<>();
  private int all;

  public Turns(int mostInAll, int mostOfOne) {
    this.mostInAll = mostInAll;
    this.mostOfOne = mostOfOne;
  }

  /// Closed when its holder leaves.
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  public synchronized Optional<Turn> enter(OrganizationId organization) {
    int theirs = inside.getOrDefault(organization, 0);
    if (all >= mostInAll || theirs >= mostOfOne) {
      return Optional.empty();
    }
    all++;
    inside.put(organization, theirs + 1);
    return Optional.of(() -> leave(organization));
  }

  private synchronized void leave(OrganizationId organization) {
    all--;
    inside.computeIfPresent(organization, (whose, theirs) -> theirs == 1 ? null : theirs - 1);
  }
}

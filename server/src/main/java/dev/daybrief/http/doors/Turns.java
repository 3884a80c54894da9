package dev.daybrief.http.doors;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How many are inside at the same time: so many in all, and so many of one of those who share it,
/// so that none of them keeps the others out. Nobody waits: in a queue that grows all would wait in
/// vain.
///
/// @param <W> whose turn it is: an organisation, an address
public final class Turns<W> {

  private final int mostInAll;
  private final int mostOfOne;
  private final Map<W, Integer> inside = new HashMap<>();
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

  public synchronized Optional<Turn> enter(W whose) {
    int theirs = inside.getOrDefault(whose, 0);
    if (all >= mostInAll || theirs >= mostOfOne) {
      return Optional.empty();
    }
    all++;
    inside.put(whose, theirs + 1);
    return Optional.of(() -> leave(whose));
  }

  private synchronized void leave(W whose) {
    all--;
    inside.computeIfPresent(whose, (_, theirs) -> theirs == 1 ? null : theirs - 1);
  }
}

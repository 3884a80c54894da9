package dev.daybrief.narration;

import java.util.List;

/// The words of one line, not yet trusted.
public record ItemDraft(List<Segment> title, List<Segment> description) {

  public ItemDraft {
    title = List.copyOf(title);
    description = List.copyOf(description);
  }
}

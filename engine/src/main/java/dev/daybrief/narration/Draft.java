package dev.daybrief.narration;

import java.util.Map;

/// The words of some of the five lines, by priority; lines without words get a template.
public record Draft(Map<Integer, ItemDraft> items) {

  public Draft {
    items = Map.copyOf(items);
  }
}

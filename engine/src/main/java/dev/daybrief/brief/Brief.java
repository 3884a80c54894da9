package dev.daybrief.brief;

import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.DataHealth;
import java.util.List;

/// One organisation-day's result: five lines, what was left out, and how far the data can be
/// believed.
///
/// @param dataVersion state of the organisation's records it was made from
public record Brief(
    OrganizationId organization,
    BusinessDay day,
    List<BriefItem> items,
    List<LeftOutLine> leftOut,
    DataHealth health,
    long dataVersion) {

  public Brief {
    items = List.copyOf(items);
    leftOut = List.copyOf(leftOut);
    if (items.size() != 5) {
      throw new IllegalArgumentException("a brief has five items, not " + items.size());
    }
    for (int i = 0; i < 5; i++) {
      if (items.get(i).priority() != i + 1) {
        throw new IllegalArgumentException("priorities run from 1 to 5");
      }
    }
  }
}

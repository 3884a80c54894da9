package dev.daybrief.http;

import dev.daybrief.brief.PublishedBrief;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A published brief as the bytes that answer both read routes, written once.
public final class Page {

  private final ZoneId zone;
  private final Packable brief;
  private final List<Packable> activities;
  private final Map<String, ShownLine> lines;

  Page(ZoneId zone, Packable brief, List<Packable> activities, Map<String, ShownLine> lines) {
    this.zone = zone;
    this.brief = brief;
    this.activities = List.copyOf(activities);
    this.lines = Map.copyOf(lines);
  }

  public static Page of(PublishedBrief published) {
    return PageParts.of(published).page();
  }

  /// The zone whose midnight ends the day.
  public ZoneId zone() {
    return zone;
  }

  Packable brief() {
    return brief;
  }

  /// The line with the id.
  public Optional<ShownLine> line(String itemId) {
    return Optional.ofNullable(lines.get(itemId));
  }

  /// @param limit 1 to 5
  Packable activities(int limit) {
    return activities.get(limit - 1);
  }
}

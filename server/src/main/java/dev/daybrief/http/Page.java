package dev.daybrief.http;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.PublishedBrief;
import io.vertx.core.buffer.Buffer;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A published brief as the bytes that answer both read routes, written once.
public final class Page {

  private final ZoneId zone;
  private final Packable brief;
  private final Packable[] activities;
  private final Map<String, BriefItem> items;

  private Page(ZoneId zone, Packable brief, Packable[] activities, Map<String, BriefItem> items) {
    this.zone = zone;
    this.brief = brief;
    this.activities = activities;
    this.items = items;
  }

  public static Page of(PublishedBrief published) {
    Brief brief = published.brief();
    byte[][] lines =
        brief.items().stream()
            .map(item -> Json.write(ActivityJson.of(brief, item)))
            .toArray(byte[][]::new);
    var activities = new Packable[lines.length];
    var open = Buffer.buffer("[");
    for (int i = 0; i < lines.length; i++) {
      open.appendString(i == 0 ? "" : ",").appendBytes(lines[i]);
      activities[i] = new Packable(open.copy().appendString("]"));
    }
    var whole = Buffer.buffer(Json.write(BriefJson.of(published)));
    var items =
        brief.items().stream()
            .collect(Collectors.toUnmodifiableMap(item -> ActivityJson.id(brief, item), i -> i));
    return new Page(brief.day().zone(), new Packable(whole), activities, items);
  }

  /// The zone whose midnight ends the day.
  public ZoneId zone() {
    return zone;
  }

  Packable brief() {
    return brief;
  }

  /// The line with the id.
  public Optional<BriefItem> item(String itemId) {
    return Optional.ofNullable(items.get(itemId));
  }

  /// @param limit 1 to 5
  Packable activities(int limit) {
    return activities[limit - 1];
  }
}

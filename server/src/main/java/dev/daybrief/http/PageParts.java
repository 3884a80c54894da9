package dev.daybrief.http;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.PublishedBrief;
import io.vertx.core.buffer.Buffer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a page is made of, and what of it may lie outside of the process.
///
/// @param brief the answer for the whole brief
/// @param activities each of the five lines, as one element of the array
/// @param lines by their ids
public record PageParts(
    ZoneId zone,
    int revision,
    Buffer brief,
    List<byte[]> activities,
    Map<String, ShownLine> lines) {

  public PageParts {
    activities = List.copyOf(activities);
    lines = Map.copyOf(lines);
  }

  public static PageParts of(PublishedBrief published) {
    Brief brief = published.brief();
    var lines = new LinkedHashMap<String, ShownLine>();
    brief.items().forEach(item -> lines.put(ActivityJson.id(brief, item), ShownLine.of(item)));
    return new PageParts(
        brief.day().zone(),
        published.revision(),
        Buffer.buffer(Json.write(BriefJson.of(published))),
        brief.items().stream().map(item -> Json.write(ActivityJson.of(brief, item))).toList(),
        lines);
  }

  public Page page() {
    var firsts = new ArrayList<Packable>();
    var open = Buffer.buffer("[");
    for (byte[] line : activities) {
      open.appendString(firsts.isEmpty() ? "" : ",").appendBytes(line);
      firsts.add(new Packable(open.copy().appendString("]")));
    }
    return new Page(zone, new Packable(brief), firsts, lines);
  }
}

package dev.daybrief.brief;

import dev.daybrief.ranking.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line that a revision says otherwise than the one before.
///
/// @param before null for a line that is new
/// @param after null for a line that is gone
public record Correction(@Nullable BriefItem before, @Nullable BriefItem after) {

  public Correction {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a correction has an old line, a new one or both");
    }
  }

  /// In the order of the newer brief, what is gone last. A line that only moved is none.
  static List<Correction> between(Brief older, Brief newer) {
    var olderLines = byTopic(older);
    var corrections = new ArrayList<Correction>();
    byTopic(newer)
        .forEach(
            (topic, after) -> {
              BriefItem before = olderLines.remove(topic);
              if (before == null || !saysTheSame(before, after)) {
                corrections.add(new Correction(before, after));
              }
            });
    olderLines.values().forEach(gone -> corrections.add(new Correction(gone, null)));
    return List.copyOf(corrections);
  }

  private static Map<Topic, BriefItem> byTopic(Brief brief) {
    var lines = new LinkedHashMap<Topic, BriefItem>();
    brief.items().forEach(item -> lines.putIfAbsent(item.topic(), item));
    return lines;
  }

  private static boolean saysTheSame(BriefItem before, BriefItem after) {
    return before.wording().title().equals(after.wording().title())
        && before.wording().description().equals(after.wording().description());
  }
}

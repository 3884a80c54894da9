package dev.daybrief.prompt;

import dev.daybrief.insight.Evidence;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.narration.Rendered;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.SlotFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value that may be shown in a line, in one format.
///
/// @param sort what kind of value it is
/// @param reads how it will read; null for a name out of the organisation's records, of which only
///     the slot is known
public record SlotOffer(String slot, SlotFormat format, String sort, @Nullable String reads) {

  /// All that the evidence offers, in its order.
  static List<SlotOffer> of(Evidence evidence, Renderer renderer) {
    var offers = new ArrayList<SlotOffer>();
    evidence
        .values()
        .forEach(
            (slot, value) -> {
              for (SlotFormat format : SlotFormat.values()) {
                var rendered = renderer.render(List.of(new Segment.Slot(slot, format)), evidence);
                if (rendered instanceof Rendered.Text(String text)) {
                  offers.add(
                      new SlotOffer(slot, format, sort(value), mayBeKnown(value) ? text : null));
                }
              }
            });
    return offers;
  }

  /// The only value that holds text of records is [Value.Name].
  private static boolean mayBeKnown(Value value) {
    return !(value instanceof Value.Name);
  }

  private static String sort(Value value) {
    return switch (value) {
      case Value.Count _, Value.Plain _, Value.People _, Value.Days _ -> "number";
      case Value.CountRange _, Value.ShareRange _, Value.ScoreRange _ -> "range";
      case Value.Share _ -> "percentage";
      case Value.About _ -> "mean";
      case Value.Score _ -> "score";
      case Value.Weekday _, Value.Date _, Value.Moment _, Value.Hour _ -> "time";
      case Value.Move _ -> "direction";
      case Value.MetricName _, Value.SourceName _, Value.DimensionName _, Value.SpanName _ ->
          "noun";
      case Value.Name _ -> "name";
    };
  }
}

package dev.daybrief.fact;

import dev.daybrief.metric.Metric;
import java.util.List;
import java.util.Map;

/// What a day is judged with besides its own numbers and the weeks before.
///
/// @param earlier predictions of this very day, made on the days before it
/// @param records how good predictions of each metric have been until the day before
/// @param unusualDays how many of the 30 days before carried a line that said "unusual"
public record Background(
    List<Prediction> earlier,
    Map<Metric, TrackRecord> records,
    List<Target> targets,
    int unusualDays) {

  public static final Background NONE = new Background(List.of(), Map.of(), List.of(), 0);

  public Background {
    earlier = List.copyOf(earlier);
    records = Map.copyOf(records);
    targets = List.copyOf(targets);
  }
}

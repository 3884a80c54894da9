package dev.daybrief.insight;

import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A source that fell silent or never spoke.
///
/// @param silentSince local time of the newest record; null when there never was one
public record DataGap(Source silent, @Nullable LocalDateTime silentSince) implements Insight {

  @Override
  public InsightKind kind() {
    return InsightKind.DATA_GAP;
  }

  @Override
  public Metric metric() {
    return switch (silent) {
      case CALLS -> Metric.CALLS_TOTAL;
      case FEEDBACK -> Metric.FEEDBACK_RESPONSES;
      case SERVICE_RECORDS -> Metric.SERVICE_OPENED;
    };
  }

  @Override
  public Label label() {
    return silentSince == null ? Label.STANDING : Label.SIGNAL;
  }

  @Override
  public Tone tone() {
    return silentSince == null ? Tone.NEUTRAL : Tone.BAD;
  }

  @Override
  public double impact() {
    return 1;
  }

  @Override
  public @Nullable Long count() {
    return null;
  }

  @Override
  public Evidence evidence() {
    var name = Evidence.of("source", new Value.SourceName(silent));
    return silentSince == null ? name : name.and("since", new Value.Moment(silentSince));
  }
}

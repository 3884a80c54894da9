package dev.daybrief.fact;

import dev.daybrief.metric.Source;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether each source's numbers of the day can be believed.
public record DataHealth(Map<Source, SourceHealth> bySource) {

  public DataHealth {
    bySource = Map.copyOf(new EnumMap<>(bySource));
    for (Source source : Source.values()) {
      Objects.requireNonNull(bySource.get(source), "health of " + source);
    }
  }

  public SourceHealth of(Source source) {
    return Objects.requireNonNull(bySource.get(source));
  }

  public enum State {
    /// Records arrive as they usually do, or the day is too young to judge.
    RECEIVED,
    /// Impossibly few records, and the newest is older than the usual gap: the day is incomplete.
    SILENT,
    /// The source never sent a record.
    NEVER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param newest instant of the newest record before the day's end; null only when never
  public record SourceHealth(State state, @Nullable Instant newest) {}
}

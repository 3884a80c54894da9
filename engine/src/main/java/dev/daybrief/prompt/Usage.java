package dev.daybrief.prompt;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a request took. What is not known is null, never 0.
///
/// @param cost in US dollars
public record Usage(
    @Nullable Long inputTokens,
    @Nullable Long outputTokens,
    @Nullable BigDecimal cost,
    Duration latency) {

  public static final Usage NONE = new Usage(null, null, null, Duration.ZERO);
}

package dev.daybrief.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When records of a source happened, as far as known at the day's end; both null when the source
/// never sent any.
///
/// @param first instant of the oldest record
/// @param newest instant of the newest record before the day's end
public record Arrival(@Nullable Instant first, @Nullable Instant newest) {

  public static final Arrival NEVER = new Arrival(null, null);

  public Arrival {
    if ((first == null) != (newest == null)) {
      throw new IllegalArgumentException("either both instants are known or none");
    }
  }
}

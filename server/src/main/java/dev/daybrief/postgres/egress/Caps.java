package dev.daybrief.postgres.egress;

import java.math.BigDecimal;

/// The most that may go out in a day of UTC.
public record Caps(Cap organization, Cap installation) {

  /// @param cost in US dollars
  public record Cap(long tokens, BigDecimal cost) {}
}

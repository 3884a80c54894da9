package dev.daybrief.prompt;

import java.util.Locale;

/// Why there are no words from a narrator.
public enum Shortfall {
  NOT_CONFIGURED,
  /// A cap of tokens or money would be passed.
  OVER_BUDGET,
  /// The requests or the ledger they must be written to first cannot be had.
  NO_LEDGER,
  /// Too many requests are under way.
  BUSY,
  /// It failed so often of late that it is left alone for a while.
  RESTING,
  UNREACHABLE,
  TIME_OUT,
  RATE_LIMITED,
  NO_QUOTA,
  NOT_AUTHORISED,
  /// It says that the request is wrong.
  REJECTED,
  REDIRECTED,
  BROKEN,
  TOO_LARGE,
  /// It declines to write.
  DECLINED,
  TRUNCATED,
  EMPTY,
  UNREADABLE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.daybrief.fact;

import dev.daybrief.metric.Source;
import java.util.List;
import java.util.Locale;

/// By what a count can be broken down.
public enum Dimension {
  SERVICE_TYPE,
  ADVISOR,
  CAMPAIGN,
  AGENT,
  /// Local hour of the day, `0` to `23`.
  HOUR;

  /// Those that records of the source have; feedback has those of its call.
  public static List<Dimension> of(Source source) {
    return switch (source) {
      case CALLS -> List.of(CAMPAIGN, AGENT, HOUR);
      case FEEDBACK -> List.of(CAMPAIGN, AGENT);
      case SERVICE_RECORDS -> List.of(SERVICE_TYPE, ADVISOR);
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

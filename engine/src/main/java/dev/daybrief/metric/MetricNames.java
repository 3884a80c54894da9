package dev.daybrief.metric;

import java.util.Locale;

/// Port: what metrics are called.
public interface MetricNames {

  /// As a heading; English for a language that is not known.
  String name(Metric metric, Locale locale);
}

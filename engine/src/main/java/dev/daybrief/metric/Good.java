package dev.daybrief.metric;

/// Which direction of a metric is good news.
public enum Good {
  UP,
  DOWN,
  NEITHER
}

package dev.daybrief.metric;

/// What a metric's value counts, and how a pair of whole numbers becomes the value.
public enum Unit {
  /// Calls, answers, visits: the value is the count.
  COUNT,
  /// Count ÷ sample, 0 to 1.
  SHARE,
  /// 100 × count ÷ sample, −100 to 100; the count is promoters minus detractors.
  NET_PROMOTER,
  /// Count ÷ sample, 0 to 10; the count is the sum of scores.
  MEAN_SCORE,
  /// Whole seconds; the value is the count, the sample says how many calls it rests on.
  SECONDS
}

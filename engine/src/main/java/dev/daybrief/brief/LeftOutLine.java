package dev.daybrief.brief;

import dev.daybrief.insight.InsightKind;
import dev.daybrief.metric.Metric;
import dev.daybrief.ranking.LeftOut;

/// What is kept of an insight that did not make the five.
public record LeftOutLine(InsightKind kind, Metric metric, LeftOut.Reason reason, double score) {

  static LeftOutLine of(LeftOut leftOut) {
    return new LeftOutLine(
        leftOut.insight().kind(),
        leftOut.insight().metric(),
        leftOut.reason(),
        leftOut.salience().score());
  }
}

package dev.daybrief.insight;

import dev.daybrief.metric.Metric;

/// What a metric is about. Two lines about one subject would say one thing twice.
public enum Subject {
  CALL_VOLUME,
  LOST_CALLS,
  WAITING_CALLS,
  TALK_TIME,
  FEEDBACK_VOLUME,
  SATISFACTION,
  SERVICE_DEMAND,
  SERVICE_OUTPUT,
  LOST_SERVICES;

  public static Subject of(Metric metric) {
    return switch (metric) {
      case CALLS_TOTAL, CALLS_INBOUND, CALLS_OUTBOUND, CALLS_SCHEDULED, CALLS_COMPLETED ->
          CALL_VOLUME;
      case CALLS_MISSED,
          CALLS_FAILED,
          CALLS_MISSED_OR_FAILED,
          CALLS_MISSED_SHARE,
          CALLS_COMPLETION_SHARE ->
          LOST_CALLS;
      case CALLS_READY, CALLS_WAITING -> WAITING_CALLS;
      case TALK_SECONDS, TALK_SECONDS_MEDIAN -> TALK_TIME;
      case FEEDBACK_RESPONSES, FEEDBACK_COMMENTS -> FEEDBACK_VOLUME;
      case FEEDBACK_PROMOTERS,
          FEEDBACK_PASSIVES,
          FEEDBACK_DETRACTORS,
          FEEDBACK_NPS,
          FEEDBACK_MEAN_SCORE ->
          SATISFACTION;
      case SERVICE_OPENED, SERVICE_APPOINTMENTS_NEXT_DAY -> SERVICE_DEMAND;
      case SERVICE_COMPLETED -> SERVICE_OUTPUT;
      case SERVICE_CANCELLED -> LOST_SERVICES;
    };
  }
}

package dev.daybrief.brief;

import dev.daybrief.metric.Metric;
import java.time.Instant;

/// What proves a line: the metric, the window its records lie in, and the state of the records it
/// was counted from.
///
/// @param from first instant of the first day that is counted; of most lines the day itself
/// @param until first instant after the day
/// @param factsHash SHA-256 of the organisation, the day and the day's stored facts, hex
public record Receipt(
    Metric metric, Instant from, Instant until, long dataVersion, String factsHash) {}

package dev.daybrief.ranking;

import dev.daybrief.insight.Insight;
import org.jspecify.annotations.Nullable;

/// One of the five.
///
/// @param priority 1 to 5
/// @param salience why it was chosen; null for the two pinned lines, which are always there
public record RankedInsight(int priority, Insight insight, @Nullable Salience salience) {}

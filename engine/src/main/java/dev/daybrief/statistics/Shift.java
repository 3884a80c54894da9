package dev.daybrief.statistics;

/// A lasting change of a count.
///
/// @param daysSince days since it began, today included
/// @param before mean count a day of the time before, for the weekdays since
/// @param since mean count a day since it began
public record Shift(int daysSince, boolean up, double before, double since) {}

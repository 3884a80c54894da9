package dev.daybrief.insight;

/// Where a metric's value usually lies, in its unit, both ends included.
public record UsualBand(double low, double high) {}

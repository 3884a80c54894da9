package dev.daybrief.ingest.attached;

/// How much is done at a time.
///
/// @param pageRows rows of one transaction on the other side: short enough for a busy server or a
///     replica, long enough that finding the place costs little
/// @param comparedIds ids that are compared in one sync at most, unless all are asked for
public record SyncLimits(int pageRows, int comparedIds) {

  public static final SyncLimits USUAL = new SyncLimits(100_000, 200_000);
}

package dev.daybrief.http.operation;

import java.time.Instant;

/// What a process tells of itself; none of it is a secret.
///
/// @param role what it does: answers, makes briefs, or both
/// @param hearing whether it is told of what other processes publish
/// @param cacheSharing whether its cache is in common with other processes
public record ProcessState(
    String version,
    String role,
    Instant startedAt,
    DatabaseState database,
    boolean hearing,
    boolean cacheSharing) {

  /// @param migration up to which the schema is
  /// @param mostConnections of this process
  public record DatabaseState(
      String version, String migration, long connections, int mostConnections) {}
}

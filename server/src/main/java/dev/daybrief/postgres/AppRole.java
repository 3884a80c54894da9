package dev.daybrief.postgres;

/// As whom requests are served, and by which key they say for whom.
///
/// @param distributed whether Citus is there: it hands on to its workers what `SET LOCAL` said, and
///     nothing else
public record AppRole(DatabaseUrl url, ContextKey key, boolean distributed) {

  /// Another database with the same key.
  public AppRole database(String name) {
    return new AppRole(url.database(name), key, distributed);
  }
}

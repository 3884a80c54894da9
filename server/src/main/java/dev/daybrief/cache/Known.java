package dev.daybrief.cache;

/// What the cache knows of a key.
///
/// @param stale the store could not be asked; this is what it said last
public record Known<V>(V value, boolean stale) {}

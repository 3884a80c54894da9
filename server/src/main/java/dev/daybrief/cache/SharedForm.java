package dev.daybrief.cache;

import java.time.ZoneId;
import java.util.Optional;

/// How values lie outside of the process.
///
/// @param <V> a value of an organisation-day that has revisions
public interface SharedForm<V> {

  /// Differs between versions that do not understand each other's values.
  String edition();

  byte[] write(V value);

  /// Nothing where the bytes are no value.
  Optional<V> read(byte[] bytes);

  int revision(V value);

  ZoneId zone(V value);

  /// Makes bytes that nobody reads or forges without our keys, and that belong to the context.
  byte[] seal(byte[] plain, String context);

  /// Nothing where they were sealed by others, or for another context.
  Optional<byte[]> open(byte[] sealed, String context);
}

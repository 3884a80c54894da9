package dev.daybrief.cache;

import java.time.Duration;
import java.util.Optional;

/// Bytes that several processes keep in common. It may lose, change or refuse anything at any time;
/// then it gives nothing, soon, and nothing is thrown.
interface SharedBytes extends AutoCloseable {

  Optional<byte[]> find(String key);

  /// Does not wait.
  void keep(String key, byte[] value, Duration timeToLive);

  @Override
  void close();
}

package dev.daybrief.security.issuer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The keys of the issuer.
public interface IssuerKeys extends AutoCloseable {

  /// Never waits.
  ///
  /// @param id as a token names it; null where it names none
  Optional<IssuerKey> find(@Nullable String id);

  /// Whether asking the issuer may bring the key.
  boolean mayCome(@Nullable String id);

  /// Asks the issuer; waits, and never throws.
  void ask();

  @Override
  void close();

  /// One that was configured.
  static IssuerKeys of(IssuerKey key) {
    return new IssuerKeys() {

      @Override
      public Optional<IssuerKey> find(@Nullable String id) {
        return Optional.of(key);
      }

      @Override
      public boolean mayCome(@Nullable String id) {
        return false;
      }

      @Override
      public void ask() {}

      @Override
      public void close() {}
    };
  }
}

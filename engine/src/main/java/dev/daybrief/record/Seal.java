package dev.daybrief.record;

/// Port: keyed hashes of what names a person. The same text gives the same one; without the key
/// nobody can tell which text.
@FunctionalInterface
public interface Seal {

  /// Hexadecimal digits.
  String of(String text);
}

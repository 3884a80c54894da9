package dev.daybrief.record;

import org.jspecify.annotations.Nullable;

/// Who called or was served, as the source wrote it. Personal: never leaves for a model.
///
/// @param key the same in all records of one customer; null when nothing tells who it is
public record Customer(@Nullable String name, @Nullable String phone, @Nullable String key) {

  public static final Customer UNKNOWN = new Customer(null, null, null);
}

package dev.daybrief.record;

import org.jspecify.annotations.Nullable;

/// Who called or was served, as the source wrote it. Personal: never leaves for a model.
public record Customer(@Nullable String name, @Nullable String phone) {}

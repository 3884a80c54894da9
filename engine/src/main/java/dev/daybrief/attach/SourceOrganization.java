package dev.daybrief.attach;

import org.jspecify.annotations.Nullable;

/// An organisation as an attached database lists it, unchecked.
public record SourceOrganization(
    String id, @Nullable String name, @Nullable String zone, @Nullable String language) {}

package dev.daybrief.attach;

/// A feed of a source.
public record FeedKey(String source, String feed) {}

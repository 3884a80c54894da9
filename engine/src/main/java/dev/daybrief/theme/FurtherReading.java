package dev.daybrief.theme;

/// Port: finds what the keywords miss. Offered as a service by a module that an installation may
/// add; it too reads on this machine alone.
@FunctionalInterface
public interface FurtherReading {

  /// A reader that finds all that the given one finds, and more.
  CommentReader beyond(CommentReader keywords);
}

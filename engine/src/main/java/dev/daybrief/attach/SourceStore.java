package dev.daybrief.attach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Port: the attached databases of the installation and how they are.
public interface SourceStore {

  /// Refuses, with an [IllegalArgumentException], a name that is taken.
  void add(AttachedSource source);

  Optional<AttachedSource> find(String name);

  /// Ordered by name.
  List<AttachedSource> listAll();

  /// Forgets the source and how far it was read; its records stay. False when there is none.
  boolean remove(String name);

  void report(String source, FeedReport report, Instant at);

  /// By feed; a feed that was never synced has none.
  List<Status> statuses(String source);

  /// @param at when the state was reached
  record Status(FeedReport report, @Nullable String watermark, Instant at) {}
}

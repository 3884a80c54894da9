package dev.daybrief.attach;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Port: a database of somebody else. It is read and never written. What it does not give is a
/// [SourceFault].
public interface AttachedDatabase extends AutoCloseable {

  /// Its clock.
  Instant now();

  List<SourceOrganization> organizations(OrganizationTable table);

  /// Throws where the feed cannot be read as it is mapped.
  void check(Feed feed);

  /// Reads at most so many rows in one transaction and returns how many there were.
  int read(Feed feed, Position from, int most, RowSink sink);

  /// Change time to begin with: the overlap before the watermark, and before its clock where the
  /// watermark is in the future of that.
  String start(Feed feed, String watermark, Duration overlap);

  /// The earlier of a change time and an instant.
  String earlier(Feed feed, String changed, Instant instant);

  /// Which of the external ids are there, and whose.
  List<Located> find(Feed feed, Collection<String> externalIds);

  /// @param organization its id there
  record Located(String organization, String externalId) {}

  /// Gets rows one by one.
  @FunctionalInterface
  interface RowSink {

    /// @param values of the feed's columns in their order; the array is the receiver's
    void row(@Nullable String organization, RowKey key, @Nullable String[] values);
  }

  record RowKey(@Nullable String changed, @Nullable String id) {}

  @Override
  void close();
}

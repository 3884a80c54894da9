package dev.daybrief.attach;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/// Which tables of an attached database become which records.
///
/// @param times the zone of its timestamps without one
/// @param overlap how far behind the newest known change each sync looks again: rows of a
///     transaction that was open for longer are found by a full sync alone
public record SourceMapping(
    ZoneId times, Duration overlap, OrganizationTable organizations, List<Feed> feeds) {

  public SourceMapping {
    feeds = List.copyOf(feeds);
  }
}

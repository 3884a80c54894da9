package dev.daybrief.attach;

import java.util.List;
import java.util.Map;

/// Port: an attached database that is looked at before it is relied on.
public interface ExaminedDatabase extends AttachedDatabase {

  /// What the role may do beyond reading; a sentence each.
  List<String> excessRights();

  /// Pieces of the mapping that cannot be read; a sentence each.
  List<String> misfits(Feed feed);

  /// Rows by status word, the most frequent first; empty where the feed has no status.
  Map<String, Long> statuses(Feed feed);

  /// @param ofNobody rows without an organisation, or with one that is not listed
  /// @param repeated rows that share their id with another one
  /// @param undated rows without a change time
  record RowCounts(long all, long ofNobody, long repeated, long undated) {}

  RowCounts count(Feed feed, OrganizationTable organizations);
}

package dev.daybrief.brief;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Port: when the briefs of each organisation are due next, and who makes them now. A claim lasts
/// for a lease, unless it is extended; both are measured by the store's own clock. Organisations
/// whose claim ran out are due.
public interface DueBook {

  /// Claims organisations that are due and that nobody holds: the one that waits longest first.
  ///
  /// @param most so many at most
  List<Due> claimDue(int most);

  /// Claims those of the organisations that nobody holds, whether they are due or not.
  Claims claim(Collection<OrganizationId> wanted);

  /// Extends claims to a full lease from now; the answer lacks those that somebody else took.
  Claims extend(Claims claims);

  /// Ends claims, and says when the organisations are due next. One that became due for another
  /// reason meanwhile stays so. Claims that somebody else took are left alone.
  void settle(Claims claims, List<Settlement> settlements);

  /// Ends claims of organisations that were not due.
  void release(Claims claims);

  /// An organisation that is due and claimed.
  ///
  /// @param claim the number of the claim
  /// @param failures how often its briefs could not be made, in a row
  /// @param now when it was claimed
  record Due(Organization organization, long claim, int failures, Instant now) {}

  /// @param dueAt when its briefs are due next
  record Settlement(OrganizationId organization, Instant dueAt, int failures) {}
}

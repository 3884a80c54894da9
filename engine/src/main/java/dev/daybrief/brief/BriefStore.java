package dev.daybrief.brief;

import dev.daybrief.day.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Port: keeps briefs and their revisions; one current brief per organisation and day.
public interface BriefStore {

  /// Publishes a batch in one transaction and says of each, in the order given, what became of it.
  ///
  /// @param claims who makes briefs of these organisations; none is compared where there is none
  List<Publication> publish(List<Brief> briefs, Claims claims);

  /// The current revision.
  Optional<PublishedBrief> find(OrganizationId organization, LocalDate date);

  Optional<PublishedBrief> findRevision(OrganizationId organization, LocalDate date, int revision);

  /// The lines of the current briefs of a batch; organisations without one are left out.
  Map<OrganizationId, List<BriefItem>> findLines(
      List<OrganizationId> organizations, LocalDate date);

  /// Of each organisation the days before its newest full one that must be looked at, from old to
  /// new: open ones where the records of the day or of one before it changed since, and those of a
  /// month that were passed over although an earlier one has a brief. Organisations without such
  /// days are left out.
  ///
  /// @param newest the newest full day of each
  /// @param days how many days are open, the newest included
  Map<OrganizationId, List<LocalDate>> findReopened(
      Map<OrganizationId, LocalDate> newest, int days);

  /// What became of one brief.
  enum Publication {
    /// The day's first.
    PUBLISHED,
    /// It differs from the current one, which stays readable as an earlier revision.
    REVISED,
    /// It says the same as the current one; nothing was written.
    UNCHANGED,
    /// The organisation's records changed while the brief was made; it must be made again.
    OUTDATED,
    /// Somebody else claimed the organisation since; nothing was written.
    TAKEN
  }
}

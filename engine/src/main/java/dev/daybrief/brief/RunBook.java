package dev.daybrief.brief;

import dev.daybrief.brief.StoredRun.Day;
import dev.daybrief.brief.StoredRun.State;
import dev.daybrief.brief.StoredRun.Wish;
import dev.daybrief.day.OrganizationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Port: the runs of organisations. Whether one is still alive is decided by the store's own clock.
public interface RunBook {

  /// Queues a run; the answer is the id of the one that does the work, which is another than `id`
  /// where the same days are queued or running already.
  UUID queue(UUID id, OrganizationId organization, Wish wish);

  /// Notes a run of many organisations that begins now.
  void begin(UUID id, Map<OrganizationId, Wish> wishes);

  /// A queued run begins.
  void start(UUID id, OrganizationId organization);

  /// The run is alive for these; one that says nothing for a minute counts as interrupted.
  void tell(UUID id, Collection<OrganizationId> organizations);

  /// Days that are over. With its last one the run of an organisation is done, or failed.
  void record(UUID id, List<Day> days);

  /// Ends the run for those whose days are not all over.
  void breakOff(UUID id, Collection<OrganizationId> organizations, State state);

  /// One of the same days that is queued or running.
  Optional<StoredRun> findOpen(OrganizationId organization, LocalDate first, LocalDate last);

  Optional<StoredRun> find(OrganizationId organization, UUID id);

  /// Newest first.
  ///
  /// @param before the last one of the page before
  List<StoredRun> list(OrganizationId organization, @Nullable UUID before, int most);

  /// Days that are over, oldest first.
  ///
  /// @param after the last one of the page before
  List<Day> listDays(OrganizationId organization, UUID id, @Nullable LocalDate after, int most);
}

package dev.daybrief.sample;

import dev.daybrief.brief.RunDesk;
import dev.daybrief.brief.SampleDesk;
import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import dev.daybrief.record.SampleStore;
import dev.daybrief.record.SampleStore.Left;
import dev.daybrief.record.SampleStore.SampleRecords;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Sample data of a single organisation, at the wish of a member.
public final class SampleLoading implements SampleDesk {

  /// Half a year: what is usual on a weekday needs twelve weeks before the first brief.
  private static final int DAYS = 182;

  /// Eight weeks of briefs, of some 50 ms each.
  private static final int BRIEFS = 56;

  private static final Logger LOG = System.getLogger(SampleLoading.class.getName());

  private final SampleStore store;
  private final RunDesk runs;
  private final InstantSource clock;

  public SampleLoading(SampleStore store, RunDesk runs, InstantSource clock) {
    this.store = store;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public Answer load(Organization organization, UUID member) {
    Instant now = clock.instant();
    Instant since = store.since(organization.id()).orElse(now);
    LocalDate first = organization.yesterday(since);
    LocalDate last = organization.yesterday(now);
    var year = SampleYear.endingOn(SampleOrganization.of(organization), first);
    LocalDate from = first.minusDays(DAYS - 1L);
    Instant known = organization.day(last).end();
    var records =
        new SampleRecords(
            year.calls(from, last, known),
            year.feedback(from, last, known),
            year.serviceRecords(from, last, known));
    if (!store.load(organization.id(), since, records)) {
      return new Answer.HasRecords();
    }
    log("loaded into", organization, member);
    return new Answer.Loaded(ask(organization, member, last.minusDays(BRIEFS - 1L), last));
  }

  @Override
  public void remove(Organization organization, UUID member) {
    Optional<Left> left = store.remove(organization.id());
    if (left.isEmpty()) {
      return;
    }
    log("removed from", organization, member);
    LocalDate last = organization.yesterday(clock.instant());
    LocalDate earliest = last.minusDays(BRIEFS - 1L);
    LocalDate first =
        left.get()
            .first()
            .map(instant -> BusinessDay.containing(instant, organization.zone()).date())
            .map(day -> day.isBefore(earliest) ? earliest : day)
            .filter(day -> day.isBefore(last))
            .orElse(last);
    ask(organization, member, first, last);
  }

  /// Empty where no run can be queued now; the next nightly one makes what it would have made of
  /// yesterday.
  private Optional<UUID> ask(
      Organization organization, UUID member, LocalDate first, LocalDate last) {
    return switch (runs.ask(organization, member, organization.days(first, last))) {
      case RunDesk.Answer.Accepted(var run) -> Optional.of(run.id());
      case RunDesk.Answer.TooMany(), RunDesk.Answer.Full() -> Optional.empty();
    };
  }

  private static void log(String what, Organization organization, UUID member) {
    LOG.log(
        Level.INFO,
        "sample data was {0} {1} at the wish of member {2}",
        what,
        organization.slug(),
        member);
  }
}

package dev.daybrief.ingest.attached;

import dev.daybrief.attach.AttachedDatabase;
import dev.daybrief.attach.AttachedSource;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.FeedLedger;
import dev.daybrief.attach.FeedReport;
import dev.daybrief.attach.FeedReport.Counts;
import dev.daybrief.attach.FeedState;
import dev.daybrief.attach.SourceFault;
import dev.daybrief.attach.SourceMapping;
import dev.daybrief.attach.SourceStore;
import dev.daybrief.day.Organizations;
import dev.daybrief.ingest.RecordKind;
import dev.daybrief.ingest.RecordStores;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Brings the records of an attached database up to date, feed by feed. One that cannot be read
/// keeps no other from it.
public final class SourceSync {

  private final Organizations organizations;
  private final RecordStores stores;
  private final SourceStore sources;
  private final Here here;

  public SourceSync(
      Organizations organizations, RecordStores stores, SourceStore sources, Here here) {
    this.organizations = organizations;
    this.stores = stores;
    this.sources = sources;
    this.here = here;
  }

  /// Our side of a sync.
  public record Here(FeedLedger ledger, InstantSource clock, SyncLimits limits) {}

  /// Opens the other database; throws [SourceFault].
  @FunctionalInterface
  public interface Opener {
    AttachedDatabase open(AttachedSource source, SourceMapping mapping);
  }

  /// Told now and then.
  @FunctionalInterface
  public interface Listener {
    void read(String feed, long rows);
  }

  /// @param full whether to read and compare all rows
  /// @param removeAll whether to believe that most records are gone
  public record Wish(boolean full, boolean removeAll) {}

  /// What our own store throws is thrown on; whatever was stored before stays.
  public List<FeedReport> run(AttachedSource source, Opener opener, Wish wish, Listener listener) {
    SourceMapping mapping = MappingFile.parse(source.mapping());
    try (AttachedDatabase theirs = opener.open(source, mapping)) {
      var known =
          KnownOrganizations.of(
              source.name(),
              theirs.organizations(mapping.organizations()),
              mapping.organizations().defaults(),
              organizations);
      var side = new Side(source.name(), mapping, theirs, known);
      return mapping.feeds().stream().map(feed -> run(side, feed, wish, listener)).toList();
    } catch (SourceFault fault) {
      var reports = new ArrayList<FeedReport>();
      mapping.feeds().forEach(feed -> reports.add(told(source.name(), failed(feed, fault))));
      return reports;
    }
  }

  private FeedReport run(Side side, Feed feed, Wish wish, Listener listener) {
    told(side.source(), new FeedReport(feed.name(), FeedState.UNFINISHED, Counts.NONE, ""));
    try {
      side.database().check(feed);
      FeedSync<?> sync = sync(side, feed);
      boolean first = sync.isFirst();
      Counts read = sync.read(wish.full(), listener);
      // What was just read for the first time was there.
      Sweep.Result compared =
          first ? Sweep.Result.NONE : sync.compare(wish.full(), wish.removeAll());
      return told(side.source(), Outcome.of(feed, read, compared));
    } catch (SourceFault fault) {
      return told(side.source(), failed(feed, fault));
    }
  }

  private FeedSync<?> sync(Side side, Feed feed) {
    return switch (feed.kind()) {
      case CALLS -> new FeedSync<>(side, feed, RecordKind.CALLS, stores.calls(), here);
      case FEEDBACK -> new FeedSync<>(side, feed, RecordKind.FEEDBACK, stores.feedback(), here);
      case SERVICE_RECORDS ->
          new FeedSync<>(side, feed, RecordKind.SERVICE_RECORDS, stores.serviceRecords(), here);
    };
  }

  private FeedReport told(String source, FeedReport report) {
    sources.report(source, report, here.clock().instant());
    return report;
  }

  private static FeedReport failed(Feed feed, SourceFault fault) {
    return new FeedReport(feed.name(), fault.state(), Counts.NONE, fault.reason());
  }
}

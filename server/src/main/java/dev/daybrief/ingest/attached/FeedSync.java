package dev.daybrief.ingest.attached;

import dev.daybrief.attach.Feed;
import dev.daybrief.attach.FeedKey;
import dev.daybrief.attach.FeedLedger;
import dev.daybrief.attach.FeedProgress;
import dev.daybrief.attach.FeedProgress.Clocks;
import dev.daybrief.attach.FeedProgress.Pass;
import dev.daybrief.attach.FeedReport.Counts;
import dev.daybrief.attach.Position;
import dev.daybrief.ingest.RecordKind;
import dev.daybrief.record.RecordStore;
import dev.daybrief.record.SourceRecord;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Brings one feed up to date. Every time that decides what is read comes from the other side; our
/// clock only tells whether theirs was set back.
final class FeedSync<R extends SourceRecord> {

  private final Side side;
  private final Feed feed;
  private final RecordKind<R> kind;
  private final RecordStore<R> store;
  private final SourceSync.Here here;

  FeedSync(Side side, Feed feed, RecordKind<R> kind, RecordStore<R> store, SourceSync.Here here) {
    this.side = side;
    this.feed = feed;
    this.kind = kind;
    this.store = store;
    this.here = here;
  }

  /// Whether nothing of the feed was ever read.
  boolean isFirst() {
    return here.ledger().progress(key()).equals(FeedProgress.NONE);
  }

  /// Reads what changed. A pass that was broken off is finished first.
  Counts read(boolean full, SourceSync.Listener listener) {
    FeedProgress known = here.ledger().progress(key());
    Pass broken = known.pass();
    if (broken != null && (broken.whole() || !full)) {
      return pass(known, listener).plus(read(false, listener));
    }
    return pass(begun(known, full), listener);
  }

  /// Removes what is gone.
  ///
  /// @param all whether to compare all ids instead of the next some
  Sweep.Result compare(boolean all, boolean removeAll) {
    return new Sweep<>(side, feed, kind, store, here).run(all, removeAll);
  }

  private FeedProgress begun(FeedProgress known, boolean full) {
    var clocks = new Clocks(side.database().now(), here.clock().instant());
    String watermark = known.watermark();
    boolean whole = full || watermark == null || wasSetBack(known.clocks(), clocks);
    Position from =
        whole || watermark == null
            ? Position.START
            : new Position.Since(side.database().start(feed, watermark, side.mapping().overlap()));
    return known.in(new Pass(from, clocks.theirs(), null, whole), clocks);
  }

  /// Their clock gained less time than ours: what they wrote since may have times long past.
  private boolean wasSetBack(@Nullable Clocks before, Clocks now) {
    if (before == null) {
      return false;
    }
    Duration theirs = Duration.between(before.theirs(), now.theirs());
    Duration ours = Duration.between(before.ours(), now.ours());
    return theirs.plus(side.mapping().overlap().dividedBy(2)).compareTo(ours) < 0;
  }

  private Counts pass(FeedProgress begun, SourceSync.Listener listener) {
    FeedLedger ledger = here.ledger();
    ledger.keep(key(), begun);
    try (var storing = new FeedStoring<>(key(), store, ledger)) {
      FeedPass.End end =
          new FeedPass<>(side, feed, kind, storing, listener).run(begun, here.limits().pageRows());
      ledger.keep(key(), end.progress().ended(knownUntil(end.progress())));
      return end.counts();
    }
  }

  /// The newest change that was met, but nothing beyond the moment in which the pass began: a row
  /// with a time in the future must not hide the ones that come before it.
  private @Nullable String knownUntil(FeedProgress progress) {
    Pass pass = progress.pass();
    Instant began = pass == null ? Instant.EPOCH : pass.theirStart();
    String newest = pass == null ? null : pass.newest();
    return newest == null ? progress.watermark() : side.database().earlier(feed, newest, began);
  }

  private FeedKey key() {
    return new FeedKey(side.source(), feed.name());
  }
}

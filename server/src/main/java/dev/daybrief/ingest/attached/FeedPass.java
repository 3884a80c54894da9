package dev.daybrief.ingest.attached;

import dev.daybrief.attach.AttachedDatabase.RowKey;
import dev.daybrief.attach.AttachedDatabase.RowSink;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.FeedProgress;
import dev.daybrief.attach.FeedProgress.Pass;
import dev.daybrief.attach.FeedReport.Counts;
import dev.daybrief.attach.Position;
import dev.daybrief.day.Organization;
import dev.daybrief.ingest.RecordKind;
import dev.daybrief.ingest.RowReading;
import dev.daybrief.record.RecordProblem;
import dev.daybrief.record.SourceRecord;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a feed from a position to its end, page by page.
final class FeedPass<R extends SourceRecord> implements RowSink {

  /// Rows stored at a time: enough that each of dozens of organisations has so many of them that
  /// fixed costs vanish, few enough for a small heap.
  private static final int BATCH_ROWS = 40_000;

  /// Characters of values stored at a time: bounds the heap where rows are long.
  private static final long BATCH_CHARACTERS = 8 << 20;

  private static final int LONGEST_REASON = 200;

  private final Side side;
  private final Feed feed;
  private final FeedStoring<R> storing;
  private final RowReading<R> reading;
  private final Statuses statuses;
  private final SourceSync.Listener listener;
  private FeedProgress progress = FeedProgress.NONE;
  private FeedBatch<R> batch = new FeedBatch<>();
  private long characters;
  private long read;

  FeedPass(
      Side side,
      Feed feed,
      RecordKind<R> kind,
      FeedStoring<R> storing,
      SourceSync.Listener listener) {
    this.side = side;
    this.feed = feed;
    this.storing = storing;
    this.reading = new RowReading<>(kind, side.mapping().times(), feed.columnNames());
    this.statuses = new Statuses(feed);
    this.listener = listener;
  }

  /// Returns what was read and stored, and how far the feed is read by it.
  record End(Counts counts, FeedProgress progress) {}

  /// @param begun with the pass that is to be read
  End run(FeedProgress begun, int pageRows) {
    progress = begun;
    Position position = pass().position();
    while (position != null) {
      int rows = side.database().read(feed, position, pageRows, this);
      position = next(position, rows == pageRows);
    }
    send();
    return new End(storing.finish(), progress);
  }

  private Pass pass() {
    return Objects.requireNonNull(progress.pass());
  }

  /// Null at the end of the pass.
  private @Nullable Position next(Position before, boolean more) {
    Position end = batch.end();
    send();
    if (more && end instanceof Position.From row && end.equals(before)) {
      // A page of rows with one change time and id.
      return new Position.Behind(row.changed(), row.id());
    }
    if (more && end != null) {
      return end;
    }
    boolean dated = !(before instanceof Position.Undated);
    return dated && pass().whole() ? new Position.Undated(null) : null;
  }

  @Override
  public void row(@Nullable String organization, RowKey key, @Nullable String[] values) {
    statuses.translate(values);
    Optional<Organization> whose = side.organizations().find(organization);
    if (whose.isEmpty()) {
      batch.refuse(null, key.id(), nobodys(organization));
    } else if (key.id() == null) {
      batch.refuse(whose.get().id(), null, new RecordProblem(0, "external_id", "is missing"));
    } else {
      read(whose.get(), key.id(), values);
    }
    for (String value : values) {
      characters += value == null ? 0 : value.length();
    }
    passed(key);
  }

  @Override
  public void unreadable(@Nullable String organization, RowKey key, String reason) {
    batch.refuse(
        side.organizations().find(organization).map(Organization::id).orElse(null),
        key.id(),
        new RecordProblem(0, "", "cannot be read: " + RowReading.shown(reason, LONGEST_REASON)));
    passed(key);
  }

  private void passed(RowKey key) {
    batch.passed(key);
    read++;
    if (batch.read() >= BATCH_ROWS || characters >= BATCH_CHARACTERS) {
      send();
    }
  }

  private void read(Organization organization, String id, @Nullable String[] values) {
    switch (reading.read(organization, values)) {
      case RowReading.Row.Good<R> good -> batch.add(organization.id(), good.record());
      case RowReading.Row.Bad<R> bad -> batch.refuse(organization.id(), id, bad.problem());
    }
  }

  private static RecordProblem nobodys(@Nullable String organization) {
    return new RecordProblem(
        0,
        "organization",
        organization == null
            ? "is missing"
            : "\"%s\" is not among the organizations"
                .formatted(RowReading.shown(organization, 60)));
  }

  private void send() {
    if (batch.read() == 0) {
      return;
    }
    Pass pass = pass();
    Position place = batch.end() == null ? pass.position() : Objects.requireNonNull(batch.end());
    String newest = batch.newest() == null ? pass.newest() : batch.newest();
    progress = progress.at(new Pass(place, pass.theirStart(), newest, pass.whole()));
    storing.send(batch, progress);
    batch = new FeedBatch<>();
    characters = 0;
    listener.read(feed.name(), read);
  }
}

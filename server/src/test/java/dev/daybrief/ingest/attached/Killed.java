package dev.daybrief.ingest.attached;

import dev.daybrief.attach.AttachedDatabase;
import dev.daybrief.attach.Feed;
import dev.daybrief.attach.OrganizationTable;
import dev.daybrief.attach.Position;
import dev.daybrief.attach.SourceOrganization;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// A database to which something happens in mid-reading; unless said otherwise its reader dies.
final class Killed implements AttachedDatabase {

  private final AttachedDatabase database;
  private final Runnable end;
  private int pagesLeft;
  private Runnable beforeFinding = () -> {};

  /// @param pages that are read before the end
  Killed(AttachedDatabase database, int pages) {
    this(
        database,
        pages,
        () -> {
          throw new IllegalStateException("killed");
        });
  }

  /// @param end what happens in the middle
  Killed(AttachedDatabase database, int pages, Runnable end) {
    this.database = database;
    this.pagesLeft = pages;
    this.end = end;
  }

  /// @param before what happens before each comparison of ids
  static Killed finding(AttachedDatabase database, Runnable before) {
    var killed = new Killed(database, Integer.MAX_VALUE);
    killed.beforeFinding = before;
    return killed;
  }

  @Override
  public int read(Feed feed, Position from, int most, RowSink sink) {
    if (pagesLeft-- == 0) {
      end.run();
    }
    return database.read(feed, from, most, sink);
  }

  @Override
  public Instant now() {
    return database.now();
  }

  @Override
  public List<SourceOrganization> organizations(OrganizationTable table) {
    return database.organizations(table);
  }

  @Override
  public void check(Feed feed) {
    database.check(feed);
  }

  @Override
  public String start(Feed feed, String watermark, Duration overlap) {
    return database.start(feed, watermark, overlap);
  }

  @Override
  public String earlier(Feed feed, String changed, Instant instant) {
    return database.earlier(feed, changed, instant);
  }

  @Override
  public List<Located> find(Feed feed, Collection<String> externalIds) {
    beforeFinding.run();
    return database.find(feed, externalIds);
  }

  @Override
  public void close() {
    database.close();
  }
}

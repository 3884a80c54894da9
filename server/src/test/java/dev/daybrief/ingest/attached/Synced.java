package dev.daybrief.ingest.attached;

import dev.daybrief.attach.AttachedSource;
import dev.daybrief.attach.FeedReport;
import dev.daybrief.attach.FeedState;
import dev.daybrief.ingest.RecordStores;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.attached.PostgresFeedLedger;
import dev.daybrief.postgres.attached.PostgresSourceStore;
import dev.daybrief.postgres.attached.ReadOnlyDatabase;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An installation with one attached database, whose syncs are told here.
final class Synced {

  static final String ALL_CALLS =
      """
      SELECT string_agg(external_id || ' ' || status, ', ' ORDER BY external_id COLLATE "C")
      FROM daybrief.calls WHERE valid_until = 'infinity' AND NOT removed""";

  final Database database;
  final PostgresSourceStore sources;
  Instant now = Instant.parse("2026-11-18T12:00:00Z");
  SyncLimits limits = SyncLimits.USUAL;
  SourceSync.Opener opener;

  Synced(Database database, DatabaseUrl reader) {
    this.database = database;
    this.sources = new PostgresSourceStore(database);
    this.opener = (_, mapping) -> ReadOnlyDatabase.open(reader, mapping.times());
  }

  static void empty(TestDatabase postgres) {
    postgres.execute(
        "TRUNCATE daybrief.organizations, daybrief.calls, daybrief.feedback,"
            + " daybrief.service_records, daybrief.attached_sources, daybrief.source_ids,"
            + " daybrief.source_removals, daybrief.source_refusals CASCADE");
  }

  AttachedSource attach(String mapping) {
    var source = new AttachedSource("crm", "postgresql://reader@host/crm", "", mapping);
    sources.add(source);
    return source;
  }

  Map<String, FeedReport> sync() {
    return sync(new SourceSync.Wish(false, false));
  }

  Map<String, FeedReport> sync(SourceSync.Wish wish) {
    var sync =
        new SourceSync(
            new PostgresOrganizations(database),
            new RecordStores(
                new CallStore(database),
                new FeedbackStore(database, new ThemeReader(Taxonomy.standard())),
                new ServiceRecordStore(database)),
            sources,
            new SourceSync.Here(
                new PostgresFeedLedger(database), (InstantSource) () -> now, limits));
    return sync.run(sources.find("crm").orElseThrow(), opener, wish, (_, _) -> {}).stream()
        .collect(Collectors.toMap(FeedReport::feed, report -> report));
  }

  static List<FeedState> states(Map<String, FeedReport> reports) {
    return reports.values().stream().map(FeedReport::state).distinct().toList();
  }
}

package dev.daybrief.postgres.attached;

import dev.daybrief.attach.FeedKey;
import dev.daybrief.attach.FeedLedger;
import dev.daybrief.attach.FeedProgress;
import dev.daybrief.attach.FeedProgress.Compared;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.record.RecordProblem;
import dev.daybrief.record.SourceKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The ledger of feeds, in PostgreSQL.
public final class PostgresFeedLedger implements FeedLedger {

  /// Lists of one look at most.
  private static final int CHUNKS = 2_000;

  private final Database database;

  public PostgresFeedLedger(Database database) {
    this.database = database;
  }

  @Override
  public FeedProgress progress(FeedKey feed) {
    return database.inTenant(
        PostgresSourceStore.INSTALLATION, handle -> ProgressRow.load(handle, feed));
  }

  @Override
  public void keep(FeedKey feed, FeedProgress progress) {
    // What survives a crash is what was committed up to some moment: of a place with its records.
    Database kept = progress.pass() == null ? database : database.withoutWaiting();
    kept.inTenant(
        PostgresSourceStore.INSTALLATION, handle -> ProgressRow.keep(handle, feed, progress));
  }

  @Override
  public Map<OrganizationId, Map<String, Instant>> note(
      FeedKey feed, Map<OrganizationId, ? extends Collection<String>> externalIds) {
    // The end of the pass is kept after it, by a commit that waits.
    return database
        .withoutWaiting()
        .inTenants(
            externalIds.keySet(),
            handle -> {
              list(handle, feed, externalIds);
              var removals = new HashMap<OrganizationId, Map<String, Instant>>();
              old(handle, feed)
                  .forEach(
                      organization -> {
                        String[] ids =
                            Objects.requireNonNull(externalIds.get(organization))
                                .toArray(String[]::new);
                        forgetRefusals(handle, organization, feed, ids);
                        removals.put(organization, removals(handle, organization, feed, ids));
                      });
              return removals;
            });
  }

  private static void list(
      Handle handle, FeedKey feed, Map<OrganizationId, ? extends Collection<String>> externalIds) {
    var batch =
        handle.prepareBatch(
            "INSERT INTO daybrief.source_ids (organization_id, source, feed, ids) VALUES (?, ?, ?, ?)");
    externalIds.forEach(
        (organization, ids) ->
            batch.add(
                organization.value(), feed.source(), feed.feed(), ids.toArray(String[]::new)));
    batch.execute();
  }

  /// Whose rows of the feed were refused or removed before: of most nobody's, and thousands of ids
  /// would be sent to find nothing.
  private static List<OrganizationId> old(Handle handle, FeedKey feed) {
    return handle
        .createQuery(
            """
            SELECT asked.id FROM unnest(daybrief.tenants()::uuid[]) AS asked (id)
            WHERE EXISTS (SELECT FROM daybrief.source_refusals
                WHERE organization_id = asked.id AND source = :source AND feed = :feed)
              OR EXISTS (SELECT FROM daybrief.source_removals
                WHERE organization_id = asked.id AND source = :source AND feed = :feed)""")
        .bind("source", feed.source())
        .bind("feed", feed.feed())
        .map((row, _) -> new OrganizationId(row.getObject(1, UUID.class)))
        .list();
  }

  private static void forgetRefusals(
      Handle handle, OrganizationId organization, FeedKey feed, String[] ids) {
    handle.execute(
        """
        DELETE FROM daybrief.source_refusals
        WHERE organization_id = ? AND source = ? AND feed = ? AND row_id = ANY (?)""",
        organization.value(),
        feed.source(),
        feed.feed(),
        ids);
  }

  @Override
  public void refuse(@Nullable OrganizationId organization, FeedKey feed, List<Refused> rows) {
    OrganizationId whose = organization == null ? PostgresSourceStore.INSTALLATION : organization;
    database.inTenant(
        whose,
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO daybrief.source_refusals
                    (organization_id, source, feed, row_id, column_name, reason)
                  SELECT ?, ?, ?, ?, ?, ? WHERE (
                    SELECT count(*) FROM daybrief.source_refusals
                    WHERE organization_id = ? AND source = ? AND feed = ?) < ?
                  ON CONFLICT (organization_id, source, feed, row_id) DO UPDATE
                    SET column_name = EXCLUDED.column_name, reason = EXCLUDED.reason""");
          for (Refused row : rows.subList(0, Math.min(rows.size(), MOST_REFUSED))) {
            batch.add(
                whose.value(),
                feed.source(),
                feed.feed(),
                row.row(),
                row.problem().column(),
                row.problem().reason(),
                whose.value(),
                feed.source(),
                feed.feed(),
                MOST_REFUSED);
          }
          return batch.execute();
        });
  }

  @Override
  public List<Refused> refused(FeedKey feed, Collection<OrganizationId> organizations, int most) {
    return database.inTenants(
        withInstallation(organizations),
        handle ->
            handle
                .createQuery(
                    """
                    SELECT row_id, column_name, reason FROM daybrief.source_refusals
                    WHERE organization_id = ANY ((SELECT daybrief.tenants()::uuid[])::uuid[]) AND source = :source
                      AND feed = :feed
                    ORDER BY organization_id, row_id LIMIT :most""")
                .bind("source", feed.source())
                .bind("feed", feed.feed())
                .bind("most", most)
                .map(
                    (row, _) ->
                        new Refused(
                            row.getString(1),
                            new RecordProblem(0, row.getString(2), row.getString(3))))
                .list());
  }

  private static List<OrganizationId> withInstallation(Collection<OrganizationId> organizations) {
    var all = new java.util.ArrayList<>(organizations);
    all.add(PostgresSourceStore.INSTALLATION);
    return all;
  }

  @Override
  public List<Chunk> known(
      FeedKey feed, @Nullable Compared behind, Collection<OrganizationId> organizations, int most) {
    return database.inTenants(
        organizations,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT organization_id, chunk, ids FROM (
                      SELECT organization_id, chunk, ids, coalesce(sum(cardinality(ids)) OVER (
                        ORDER BY organization_id, chunk
                        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
                      FROM (
                        SELECT organization_id, chunk, ids FROM daybrief.source_ids
                        WHERE organization_id = ANY ((SELECT daybrief.tenants()::uuid[])::uuid[])
                          AND source = :source AND feed = :feed
                          AND (organization_id, chunk) > (:organization, :chunk)
                        ORDER BY organization_id, chunk LIMIT %d) page) counted
                    WHERE before < :ids
                    ORDER BY organization_id, chunk"""
                        .formatted(CHUNKS))
                .bind("ids", most)
                .bind("source", feed.source())
                .bind("feed", feed.feed())
                .bind(
                    "organization", behind == null ? new UUID(0, 0) : behind.organization().value())
                .bind("chunk", behind == null ? 0 : behind.chunk())
                .map(
                    (row, _) ->
                        new Chunk(
                            new OrganizationId(row.getObject(1, UUID.class)),
                            row.getLong(2),
                            List.of((String[]) row.getArray(3).getArray())))
                .list());
  }

  @Override
  public Map<String, Newest> newest(
      OrganizationId organization, SourceKind kind, Collection<String> externalIds) {
    String table = kind.word().replace('-', '_');
    return database.inTenant(
        organization,
        handle -> {
          var newest = new HashMap<String, Newest>();
          handle
              .createQuery(
                  """
                  SELECT asked.id, k.updated_at, k.gone
                  FROM unnest(:ids) AS asked (id) CROSS JOIN LATERAL (
                    SELECT updated_at, deleted_at IS NOT NULL AS gone FROM daybrief.%s
                    WHERE organization_id = :organization AND external_id = asked.id
                    ORDER BY updated_at DESC LIMIT 1) k"""
                      .formatted(table))
              .bind("organization", organization.value())
              .bind("ids", externalIds.toArray(String[]::new))
              .map(
                  (row, _) ->
                      newest.put(
                          row.getString(1),
                          new Newest(
                              row.getObject(2, OffsetDateTime.class).toInstant(),
                              row.getBoolean(3))))
              .list();
          return newest;
        });
  }

  @Override
  public void replace(
      OrganizationId organization,
      FeedKey feed,
      Collection<Long> chunks,
      Set<String> gone,
      Map<String, Instant> removed) {
    database.inTenant(
        organization,
        handle -> new Replacement(handle, organization, feed).make(chunks, gone, removed));
  }

  private static Map<String, Instant> removals(
      Handle handle, OrganizationId organization, FeedKey feed, String[] ids) {
    var removals = new HashMap<String, Instant>();
    handle
        .createQuery(
            """
            SELECT external_id, removed_at FROM daybrief.source_removals
            WHERE organization_id = :organization AND source = :source AND feed = :feed
              AND external_id = ANY (:ids)""")
        .bind("organization", organization.value())
        .bind("source", feed.source())
        .bind("feed", feed.feed())
        .bind("ids", ids)
        .map(
            (row, _) ->
                removals.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
    return removals;
  }

  static OffsetDateTime written(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}

package dev.daybrief.postgres.receipt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.daybrief.brief.Proof;
import dev.daybrief.brief.ProofSource.Place;
import dev.daybrief.brief.Receipt;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.fact.Windows;
import dev.daybrief.postgres.receipt.FoundRecords.Version;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Receipts of open work. Who spoke to whom is found for all days of a receipt at once and kept
/// while no record of the organisation changes; a page then reads its own rows alone.
final class WorkLists {

  static final String LIST =
      """
      SELECT r.at, r.external_id, r.updated_at, extract(epoch FROM r.updated_at)::text
      FROM $days CROSS JOIN LATERAL ($rows) AS r (at, external_id, updated_at)
      ORDER BY 1, 2""";

  private static final String VERSION =
      "SELECT version FROM daybrief.data_versions WHERE organization_id = ?";

  /// Some 15 MB.
  private static final int MOST_VERSIONS = 100_000;

  /// As long as no record of the organisation changed: the pages of a receipt are read one after
  /// the other, and what is not one range of an index would be looked for again for each.
  private final Cache<Key, FoundRecords> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_VERSIONS)
          .<Key, FoundRecords>weigher((_, found) -> weight(found))
          .build();

  /// @param days with the hours the organisation works on them
  /// @param version how often its records changed so far
  private record Key(OrganizationId organization, Metric metric, String days, long version) {}

  /// An empty one takes room as well.
  private static int weight(FoundRecords found) {
    return found.versions().size() + 10;
  }

  /// The version is read first: what changes in between is kept under one that is never asked for
  /// again.
  FoundRecords find(Connection connection, Organization organization, Receipt receipt, Windows days)
      throws SQLException {
    var key =
        new Key(
            organization.id(), receipt.metric(), days.text(), version(connection, organization));
    @Nullable FoundRecords before = kept.getIfPresent(key);
    if (before != null) {
      return before;
    }
    FoundRecords found = FoundRecords.of(list(connection, receipt, days));
    if (weight(found) <= MOST_VERSIONS / 4) {
      kept.put(key, found);
    }
    return found;
  }

  private static long version(Connection connection, Organization organization)
      throws SQLException {
    try (var statement = connection.prepareStatement(VERSION)) {
      statement.setObject(1, organization.id().value());
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  private static List<Version> list(Connection connection, Receipt receipt, Windows days)
      throws SQLException {
    var versions = new ArrayList<Version>();
    try (var statement = connection.prepareStatement(PostgresProofSource.sql(LIST, receipt))) {
      days.bind(connection, statement);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          versions.add(
              new Version(
                  new Place(instant(row, 1), row.getString(2)), instant(row, 3), row.getString(4)));
        }
      }
    }
    return versions;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /// Empty where the place is not of the list: the record that was there is gone.
  Optional<Proof.Page> page(
      Connection connection,
      Organization organization,
      FoundRecords found,
      String these,
      Optional<Place> after,
      int limit)
      throws SQLException {
    int begin = after.map(found::behind).orElse(0);
    if (begin < 0) {
      return Optional.empty();
    }
    List<Version> all = found.versions();
    List<Version> wanted = all.subList(begin, Math.min(all.size(), begin + limit + 1));
    try (var statement = connection.prepareStatement(these)) {
      statement.setArray(
          1,
          connection.createArrayOf(
              "text", wanted.stream().map(version -> version.place().externalId()).toArray()));
      statement.setArray(
          2,
          connection.createArrayOf(
              "timestamptz",
              wanted.stream().map(version -> version.updatedAt().toString()).toArray()));
      statement.setObject(3, organization.id().value());
      try (var rows = statement.executeQuery()) {
        return Optional.of(PostgresProofSource.page(rows, limit));
      }
    }
  }
}

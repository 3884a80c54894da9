package dev.daybrief.postgres.brief;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefStore.Publication;
import dev.daybrief.brief.Claims;
import dev.daybrief.day.OrganizationId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is published already, and how new the records are, while nobody else may change either.
final class PublishedState {

  /// Always in the order of the ids, so that two that lock the same never wait for each other.
  private static final String LOCK =
      """
      SELECT organization_id, version FROM daybrief.data_versions
      WHERE organization_id = ANY (?)
      ORDER BY organization_id
      FOR NO KEY UPDATE""";

  private static final String CURRENT =
      """
      SELECT b.organization_id, b.day, b.revision, b.content_hash
      FROM unnest(?::uuid[], ?::date[]) AS k (organization_id, day)
      JOIN daybrief.briefs b
        ON b.organization_id = k.organization_id AND b.day = k.day AND b.current""";

  /// A claim cannot be taken while it is published under. Without a join: where a locked row was
  /// changed meanwhile, PostgreSQL looks at it again, and may then lose the rows of a join after
  // it.
  private static final String CLAIMED =
      """
      SELECT organization_id, claim FROM daybrief.due_briefs
      WHERE organization_id = ANY (?)
      ORDER BY organization_id
      FOR SHARE""";

  private record Current(int revision, String contentHash) {}

  private final Map<OrganizationId, Long> versions = new HashMap<>();
  private final Map<BriefKey, Current> current = new HashMap<>();
  private final Set<OrganizationId> taken = new HashSet<>();

  static PublishedState lock(
      Connection connection, List<OrganizationId> organizations, List<Brief> briefs, Claims claims)
      throws SQLException {
    var state = new PublishedState();
    state.lockVersions(connection, organizations);
    state.lockClaims(connection, claims.of(Set.copyOf(organizations)));
    state.readCurrent(connection, briefs);
    return state;
  }

  private void lockVersions(Connection connection, List<OrganizationId> organizations)
      throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setArray(1, ids(connection, organizations));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          versions.put(new OrganizationId(rows.getObject(1, UUID.class)), rows.getLong(2));
        }
      }
    }
  }

  private void lockClaims(Connection connection, Claims claims) throws SQLException {
    if (claims.isEmpty()) {
      return;
    }
    taken.addAll(claims.organizations());
    try (var statement = connection.prepareStatement(CLAIMED)) {
      statement.setArray(1, ids(connection, claims.organizations()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var organization = new OrganizationId(rows.getObject(1, UUID.class));
          if (claims.number(organization).equals(OptionalLong.of(rows.getLong(2)))) {
            taken.remove(organization);
          }
        }
      }
    }
  }

  private static Array ids(Connection connection, Collection<OrganizationId> organizations)
      throws SQLException {
    return connection.createArrayOf(
        "uuid", organizations.stream().map(OrganizationId::value).toArray());
  }

  private void readCurrent(Connection connection, List<Brief> briefs) throws SQLException {
    try (var statement = connection.prepareStatement(CURRENT)) {
      var ids = briefs.stream().map(brief -> brief.organization().value()).toArray();
      var days = briefs.stream().map(brief -> brief.day().date().toString()).toArray();
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      statement.setArray(2, connection.createArrayOf("date", days));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          current.put(
              new BriefKey(
                  new OrganizationId(rows.getObject(1, UUID.class)),
                  rows.getObject(2, LocalDate.class)),
              new Current(rows.getInt(3), rows.getString(4)));
        }
      }
    }
  }

  Publication decide(Brief brief, String contentHash) {
    @Nullable Long version = versions.get(brief.organization());
    if (version == null) {
      throw new IllegalStateException("no such organisation: " + brief.organization());
    }
    if (taken.contains(brief.organization())) {
      return Publication.TAKEN;
    }
    if (version != brief.dataVersion()) {
      return Publication.OUTDATED;
    }
    @Nullable Current before = current.get(BriefKey.of(brief));
    if (before == null) {
      return Publication.PUBLISHED;
    }
    return before.contentHash.equals(contentHash) ? Publication.UNCHANGED : Publication.REVISED;
  }

  /// The number of the current one, 0 when there is none.
  int revision(Brief brief) {
    @Nullable Current before = current.get(BriefKey.of(brief));
    return before == null ? 0 : before.revision;
  }
}

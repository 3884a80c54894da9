package dev.daybrief.postgres.fact;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How often the records of organisations changed so far.
final class DataVersions {

  /// Always in the order of the ids, so that two that lock the same never wait for each other.
  private static final String LOCK =
      """
      SELECT organization_id, version FROM daybrief.data_versions
      WHERE organization_id = ANY (?)
      ORDER BY organization_id
      FOR SHARE""";

  /// Holds changes to the organisations' records back until the transaction ends. An organisation
  /// that the database does not know is an error.
  static Map<OrganizationId, Long> lock(Connection connection, List<Organization> organizations)
      throws SQLException {
    var versions = new HashMap<OrganizationId, Long>();
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setArray(1, ids(connection, organizations));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          versions.put(new OrganizationId(rows.getObject(1, UUID.class)), rows.getLong(2));
        }
      }
    }
    for (Organization organization : organizations) {
      if (!versions.containsKey(organization.id())) {
        throw new IllegalStateException("no such organisation: " + organization.id());
      }
    }
    return versions;
  }

  static java.sql.Array ids(Connection connection, List<Organization> organizations)
      throws SQLException {
    return connection.createArrayOf(
        "uuid", organizations.stream().map(organization -> organization.id().value()).toArray());
  }

  private DataVersions() {}
}

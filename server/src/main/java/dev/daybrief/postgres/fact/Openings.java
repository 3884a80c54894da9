package dev.daybrief.postgres.fact;

import dev.daybrief.day.OpeningHours;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// When organisations work, read in the transaction that counts: facts are not kept by hours that
/// have changed since.
record Openings(Map<OrganizationId, OpeningHours> hours) {

  private static final String FIND =
      "SELECT organization_id, opening FROM daybrief.organizations WHERE organization_id = ANY (?)";

  static Openings find(Connection connection, List<Organization> organizations)
      throws SQLException {
    var hours = new HashMap<OrganizationId, OpeningHours>();
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setArray(1, DataVersions.ids(connection, organizations));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          hours.put(
              new OrganizationId(rows.getObject(1, UUID.class)),
              OpeningHours.parse(rows.getString(2)));
        }
      }
    }
    return new Openings(hours);
  }

  OpeningHours of(Organization organization) {
    return Objects.requireNonNull(
        hours.get(organization.id()), () -> "no organisation " + organization.id());
  }
}

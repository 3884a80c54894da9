package dev.daybrief.postgres.brief;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.day.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The lines of a batch's current briefs, in one statement.
final class CurrentLines {

  private static final String LINES =
      """
      SELECT i.organization_id, i.priority, i.kind, i.title, i.description, i.written_by, i.count,
        i.label, i.tone, i.salience, i.receipt, i.provenance
      FROM daybrief.briefs b
      JOIN daybrief.brief_items i
        ON i.organization_id = b.organization_id AND i.day = b.day AND i.revision = b.revision
      WHERE b.organization_id = ANY (?) AND b.day = ? AND b.current
      ORDER BY i.organization_id, i.priority""";

  static Map<OrganizationId, List<BriefItem>> read(
      Connection connection, List<OrganizationId> organizations, LocalDate date)
      throws SQLException {
    var lines = new HashMap<OrganizationId, List<BriefItem>>();
    try (var statement = connection.prepareStatement(LINES)) {
      var ids = organizations.stream().map(OrganizationId::value).toArray();
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      statement.setObject(2, date);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          lines
              .computeIfAbsent(
                  new OrganizationId(rows.getObject(1, UUID.class)), _ -> new ArrayList<>())
              .add(StoredBrief.item(rows));
        }
      }
    }
    return lines;
  }

  private CurrentLines() {}
}

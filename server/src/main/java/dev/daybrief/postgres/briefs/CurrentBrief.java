package dev.daybrief.postgres.briefs;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefStore.Publication;
import dev.daybrief.postgres.Columns;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is published of an organisation-day now.
///
/// @param dataVersion of the organisation's records now
/// @param revision 0 when nothing is published
record CurrentBrief(long dataVersion, int revision, @Nullable String contentHash) {

  /// Holds each organisation's version row, in one order, so that neither its records change nor
  /// another process publishes for it until the transaction ends.
  private static final String LOCK =
      """
      SELECT version FROM daybrief.data_versions
      WHERE organization_id = ANY (?::uuid[])
      ORDER BY organization_id
      FOR NO KEY UPDATE""";

  private static final String READ =
      """
      SELECT d.version, b.revision, b.content_hash
      FROM unnest(?::uuid[], ?::date[]) WITH ORDINALITY AS w (organization_id, day, number)
      JOIN daybrief.data_versions d ON d.organization_id = w.organization_id
      LEFT JOIN daybrief.briefs b ON b.organization_id = w.organization_id
       AND b.day = w.day AND b.current
      ORDER BY w.number""";

  static List<CurrentBrief> lock(Connection connection, List<Brief> briefs) throws SQLException {
    var organizations = organizations(connection, briefs);
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setArray(1, organizations);
      statement.executeQuery().close();
    }
    var current = new ArrayList<CurrentBrief>();
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setArray(1, organizations);
      statement.setArray(2, days(connection, briefs));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          current.add(new CurrentBrief(rows.getLong(1), rows.getInt(2), rows.getString(3)));
        }
      }
    }
    if (current.size() != briefs.size()) {
      throw new IllegalStateException(
          "an organisation is unknown: " + current.size() + " of " + briefs.size() + " found");
    }
    return current;
  }

  Publication publicationOf(Brief brief) {
    if (brief.dataVersion() != dataVersion) {
      return Publication.OUTDATED;
    }
    if (revision == 0) {
      return Publication.PUBLISHED;
    }
    return brief.contentHash().equals(contentHash) ? Publication.UNCHANGED : Publication.REVISED;
  }

  static Array organizations(Connection connection, List<Brief> briefs) throws SQLException {
    return Columns.of(connection, "uuid", briefs, brief -> brief.organization().value());
  }

  static Array days(Connection connection, List<Brief> briefs) throws SQLException {
    return Columns.of(connection, "date", briefs, brief -> brief.day().date().toString());
  }
}

package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.SourceRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Keeps records of many organisations in one go, where none of an organisation's is kept yet: few
/// statements for all of them, and one question for their rights instead of one a row.
final class NewRecords<R extends SourceRecord> {

  private static final String STAGE = "SELECT daybrief.stage_many(?)";
  private static final String KEEP = "SELECT organization_id, first FROM daybrief.keep_many(?)";

  private final RecordTable<R> table;
  private final String copy;

  NewRecords(RecordTable<R> table) {
    this.table = table;
    this.copy =
        table.columns().stream()
            .map(column -> column.substring(0, column.indexOf(' ')))
            .collect(
                Collectors.joining(
                    ", ",
                    "COPY pg_temp.many_"
                        + table.name()
                        + " (organization_id, external_id, updated_at, ",
                    ") FROM STDIN (FORMAT binary)"));
  }

  /// Returns whose records were kept.
  Set<OrganizationId> keep(Connection connection, Map<OrganizationId, List<R>> records)
      throws SQLException {
    try (var stage = connection.prepareStatement(STAGE)) {
      stage.setString(1, table.name());
      stage.execute();
    }
    var rows = new BinaryRows(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy));
    for (var ofOne : records.entrySet()) {
      for (R version : ofOne.getValue()) {
        table.write(rows, ofOne.getKey(), version);
      }
    }
    rows.end();
    Map<OrganizationId, Instant> kept = kept(connection);
    ManyTouchedDays.forgetFrom(connection, kept);
    return kept.keySet();
  }

  /// With the first instant that the records of each are about.
  private Map<OrganizationId, Instant> kept(Connection connection) throws SQLException {
    var kept = new HashMap<OrganizationId, Instant>();
    try (var keep = connection.prepareStatement(KEEP)) {
      keep.setString(1, table.name());
      try (var rows = keep.executeQuery()) {
        while (rows.next()) {
          kept.put(
              new OrganizationId(rows.getObject(1, UUID.class)),
              rows.getObject(2, OffsetDateTime.class).toInstant());
        }
      }
    }
    return kept;
  }
}

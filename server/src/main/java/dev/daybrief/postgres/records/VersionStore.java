package dev.daybrief.postgres.records;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseFault;
import dev.daybrief.record.RecordStore.StoredCounts;
import dev.daybrief.record.RecordStore.Turn;
import dev.daybrief.record.RowOutcome;
import dev.daybrief.record.SourceRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/// Keeps versions of one kind of record: stages a batch by COPY, takes off what is known, inserts
/// the rest, sets validity anew where a record has several versions, and forgets the facts of all
/// days that may have changed.
final class VersionStore<R extends SourceRecord> {

  private static final int BATCH = 5_000;

  private final Database database;
  private final RecordTable<R> table;
  private final VersionSql sql;

  VersionStore(Database database, RecordTable<R> table) {
    this.database = database;
    this.table = table;
    this.sql = VersionSql.of(table);
  }

  StoredCounts store(OrganizationId organization, List<R> records, Turn turn) {
    return records.isEmpty()
        ? StoredCounts.NONE
        : database.inTenant(organization, handle -> store(handle, organization, records, turn));
  }

  /// Any number of records: a batch after the other, as each statement looks at its whole batch.
  void store(Handle handle, OrganizationId organization, List<R> records) {
    for (int from = 0; from < records.size(); from += BATCH) {
      int until = Math.min(from + BATCH, records.size());
      store(handle, organization, records.subList(from, until), () -> {});
      handle.execute("TRUNCATE pg_temp.staged_" + table.name());
    }
  }

  private StoredCounts store(
      Handle handle, OrganizationId organization, List<R> records, Turn turn) {
    boolean repeated = hasRepeatedRecord(records);
    Collection<R> versions = repeated ? lastOfEachVersion(records) : records;
    try {
      return store(handle.getConnection(), organization, versions, repeated, turn)
          .plus(new StoredCounts(0, 0, records.size() - versions.size()));
    } catch (SQLException e) {
      throw fault(organization, e);
    }
  }

  private StoredCounts store(
      Connection connection,
      OrganizationId organization,
      Collection<R> versions,
      boolean repeated,
      Turn turn)
      throws SQLException {
    stage(connection, versions);
    var stage = new Stage(connection, organization, sql);
    turn.await();
    stage.lockDataVersion();
    StoredCounts counts = stage.knowsAny() ? stage.merge(versions.size()) : stage.add(repeated);
    if (counts.added() + counts.changed() > 0) {
      stage.forgetFacts();
    }
    return counts;
  }

  /// Those of the organisations of whose records none is kept yet; each record once.
  Set<OrganizationId> storeNew(Map<OrganizationId, List<R>> records) {
    return database.inTenants(
        records.keySet(),
        handle -> {
          try {
            return new NewRecords<>(table).keep(handle.getConnection(), records);
          } catch (SQLException e) {
            throw new DatabaseFault(
                "cannot store " + table.name() + " of " + records.size() + " organisations", e);
          }
        });
  }

  /// Records that nobody keeps yet are added without a look at their content.
  List<RowOutcome> storeEach(OrganizationId organization, List<R> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    boolean repeated = hasRepeatedRecord(records);
    Collection<R> versions = repeated ? lastOfEachVersion(records) : records;
    return database.inTenant(
        organization,
        handle -> {
          try {
            var outcomes = storeEach(handle.getConnection(), organization, versions, repeated);
            return outcomes.of(records);
          } catch (SQLException e) {
            throw fault(organization, e);
          }
        });
  }

  private Outcomes storeEach(
      Connection connection, OrganizationId organization, Collection<R> versions, boolean repeated)
      throws SQLException {
    stage(connection, versions);
    var stage = new Stage(connection, organization, sql);
    stage.lockDataVersion();
    Set<String> known = stage.overlapsKept() ? stage.known() : Set.of();
    Set<VersionKey> unchanged = known.isEmpty() ? Set.of() : stage.dropUnchanged();
    if (unchanged.size() < versions.size()) {
      if (known.isEmpty()) {
        stage.add(repeated);
      } else {
        stage.merge(versions.size(), unchanged.size());
      }
      stage.forgetFacts();
    }
    return new Outcomes(known, unchanged);
  }

  private DatabaseFault fault(OrganizationId organization, SQLException cause) {
    return new DatabaseFault(
        "cannot store " + table.name() + " of organisation " + organization, cause);
  }

  private void stage(Connection connection, Collection<R> versions) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql.prepare());
    }
    var rows =
        new BinaryRows(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql.copy()));
    for (R version : versions) {
      table.write(rows, version);
    }
    rows.end();
  }

  private static <R extends SourceRecord> SequencedCollection<R> lastOfEachVersion(
      List<R> records) {
    var last = LinkedHashMap.<VersionKey, R>newLinkedHashMap(records.size());
    for (R row : records) {
      last.put(VersionKey.of(row), row);
    }
    return last.sequencedValues();
  }

  private static boolean hasRepeatedRecord(Collection<? extends SourceRecord> versions) {
    var ids = HashSet.<String>newHashSet(versions.size());
    return !versions.stream().allMatch(version -> ids.add(version.version().externalId()));
  }
}

package dev.daybrief.app;

import dev.daybrief.day.Organizations;
import dev.daybrief.http.doors.DoorParts;
import dev.daybrief.ingest.BatchIntake;
import dev.daybrief.ingest.Imports;
import dev.daybrief.ingest.RecordStores;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.PostgresApiKeyStore;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.audit.PostgresAuditLog;
import dev.daybrief.postgres.doors.PostgresIdempotencyKeys;
import dev.daybrief.postgres.doors.PostgresImportBook;
import dev.daybrief.postgres.doors.PostgresRecordList;
import dev.daybrief.postgres.records.TableStatistics;
import dev.daybrief.security.ApiKeys;
import dev.daybrief.security.NotedIntake;
import java.nio.file.Path;
import java.time.InstantSource;

/// Which class stands behind which port of the doors.
record DoorWiring(Database database, RecordStores stores, InstantSource clock) {

  /// @param folder where files wait while they arrive and are read
  Imports imports(Path folder) {
    return new Imports(
        organizations(),
        stores,
        new PostgresImportBook(database),
        clock,
        new Imports.Surroundings(folder, () -> TableStatistics.take(database)));
  }

  DoorParts parts(Imports imports) {
    var keys = new PostgresApiKeyStore(database);
    return new DoorParts(
        new DoorParts.Keys(new ApiKeys(keys, clock), keys),
        new DoorParts.Batches(
            new NotedIntake(
                new BatchIntake(organizations(), stores), new PostgresAuditLog(database)),
            new PostgresIdempotencyKeys(database)),
        new DoorParts.Files(imports, new PostgresImportBook(database)),
        new PostgresRecordList(database));
  }

  private Organizations organizations() {
    return new PostgresOrganizations(database);
  }
}

package dev.daybrief.app;

import dev.daybrief.access.AuditLog;
import dev.daybrief.cli.Duties;
import dev.daybrief.http.duty.DutyParts;
import dev.daybrief.ingest.ErasureJournal;
import dev.daybrief.ingest.Erasures;
import dev.daybrief.ingest.export.ExportFile;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.audit.PostgresAuditLog;
import dev.daybrief.postgres.erasure.PostgresErasureStore;
import dev.daybrief.postgres.export.PostgresBelongings;
import dev.daybrief.postgres.retention.RetentionPeriods;
import dev.daybrief.postgres.retention.RetentionSweep;
import dev.daybrief.record.ErasureDesk;
import dev.daybrief.record.ExportDesk;
import dev.daybrief.security.NotedRefusals;
import dev.daybrief.security.PersonSeal;
import java.nio.file.Path;
import java.time.InstantSource;

/// Which class stands behind which port of the duties.
///
/// @param home folder of the key and of the list of erasures
record DutyWiring(Database database, Path home, RetentionPeriods periods) {

  DutyWiring(Database database, DaybriefConfig config) {
    this(database, config.home(), config.retention());
  }

  DutyParts parts() {
    return new DutyParts(log(), new NotedRefusals(log()), erasures(), exports());
  }

  Duties commands() {
    var sweep =
        new RetentionSweep(
            database,
            PersonSeal.inFolder(home),
            periods,
            organization -> erasures().replay(organization));
    return new Duties(log(), erasures(), sweep, exports());
  }

  private AuditLog log() {
    return new PostgresAuditLog(database);
  }

  private ExportDesk exports() {
    return new ExportFile(new PostgresBelongings(database), InstantSource.system());
  }

  private ErasureDesk erasures() {
    var seal = PersonSeal.inFolder(home);
    return new Erasures(
        new PostgresErasureStore(database, seal),
        new ErasureJournal(home.resolve("erasures")),
        seal);
  }
}

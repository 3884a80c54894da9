package dev.daybrief.postgres.doors;

import dev.daybrief.access.Act;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.audit.AuditTrail;
import dev.daybrief.record.ImportBook;
import dev.daybrief.record.ImportState;
import dev.daybrief.record.ImportState.File;
import dev.daybrief.record.ImportState.Phase;
import dev.daybrief.record.ImportState.Progress;
import dev.daybrief.record.RecordStore.StoredCounts;
import dev.daybrief.record.SourceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Imports in PostgreSQL, for 30 days.
public final class PostgresImportBook implements ImportBook {

  static final Duration KEPT = Duration.ofDays(30);

  /// 30 s: many times the pause between two signs of life.
  static final Duration SILENT = Duration.ofSeconds(30);

  private final Database database;

  public PostgresImportBook(Database database) {
    this.database = database;
  }

  @Override
  public void begin(OrganizationId organization, File file) {
    database.inTenant(
        organization,
        handle -> {
          handle.execute(
              "DELETE FROM daybrief.imports WHERE organization_id = ? AND received_at < ?",
              organization.value(),
              utc(file.receivedAt().minus(KEPT)));
          int begun =
              handle.execute(
                  """
              INSERT INTO daybrief.imports (organization_id, import_id, kind, file_name, bytes,
                received_at, phase, told_at)
              VALUES (?, ?, ?, ?, ?, ?, 'running', ?)""",
                  organization.value(),
                  file.id(),
                  file.kind().word(),
                  file.name(),
                  file.bytes(),
                  utc(file.receivedAt()),
                  utc(file.receivedAt()));
          String subject = file.kind().word() + " " + file.id();
          AuditTrail.done(handle, organization, Act.IMPORT, subject);
          return begun;
        });
  }

  @Override
  public void tell(OrganizationId organization, UUID id, Progress progress, Instant now) {
    database.inTenant(organization, handle -> tell(handle, organization, id, progress, now));
  }

  private static int tell(
      Handle handle, OrganizationId organization, UUID id, Progress progress, Instant now) {
    return handle.execute(
        """
        UPDATE daybrief.imports SET told_at = ?, bytes_read = ?, rows_read = ?, added = ?,
          changed = ?, unchanged = ?, rejected = ?
        WHERE organization_id = ? AND import_id = ? AND phase = 'running'""",
        utc(now),
        progress.bytesRead(),
        progress.rows(),
        progress.stored().added(),
        progress.stored().changed(),
        progress.stored().unchanged(),
        progress.rejected(),
        organization.value(),
        id);
  }

  @Override
  public void finish(OrganizationId organization, ImportState state) {
    Instant finishedAt = state.progress().finishedAt();
    if (finishedAt == null) {
      throw new IllegalArgumentException("an import that is over has ended");
    }
    database.inTenant(
        organization,
        handle -> {
          tell(handle, organization, state.file().id(), state.progress(), finishedAt);
          return handle.execute(
              """
              UPDATE daybrief.imports SET phase = ?, finished_at = ?, unknown_columns = ?, stopped = ?
              WHERE organization_id = ? AND import_id = ?""",
              state.phase().word(),
              utc(finishedAt),
              state.unknownColumns().toArray(String[]::new),
              state.stopped(),
              organization.value(),
              state.file().id());
        });
  }

  @Override
  public Optional<ImportState> find(OrganizationId organization, UUID id, Instant now) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT *, CASE WHEN phase = 'running' AND told_at < :silent THEN 'interrupted'
                      ELSE phase END AS known_phase
                    FROM daybrief.imports
                    WHERE organization_id = :organization AND import_id = :id""")
                .bind("organization", organization.value())
                .bind("id", id)
                .bind("silent", utc(now.minus(SILENT)))
                .map((row, _) -> state(row))
                .findOne());
  }

  @Override
  public void addRejected(OrganizationId organization, UUID id, int number, String csv) {
    database.inTenant(
        organization,
        handle ->
            handle.execute(
                "INSERT INTO daybrief.import_rejections VALUES (?, ?, ?, ?)",
                organization.value(),
                id,
                number,
                csv));
  }

  @Override
  public Optional<String> findRejected(OrganizationId organization, UUID id, int number) {
    return database.inTenant(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    SELECT csv FROM daybrief.import_rejections
                    WHERE organization_id = :organization AND import_id = :id
                      AND number = :number""")
                .bind("organization", organization.value())
                .bind("id", id)
                .bind("number", number)
                .mapTo(String.class)
                .findOne());
  }

  private static ImportState state(ResultSet row) throws SQLException {
    OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
    return new ImportState(
        new File(
            row.getObject("import_id", UUID.class),
            SourceKind.parse(row.getString("kind")).orElseThrow(),
            row.getString("file_name"),
            row.getLong("bytes"),
            row.getObject("received_at", OffsetDateTime.class).toInstant()),
        Phase.valueOf(row.getString("known_phase").toUpperCase(Locale.ROOT)),
        new Progress(
            row.getLong("bytes_read"),
            row.getLong("rows_read"),
            row.getLong("rejected"),
            new StoredCounts(
                row.getLong("added"), row.getLong("changed"), row.getLong("unchanged")),
            finishedAt == null ? null : finishedAt.toInstant()),
        List.of((String[]) row.getArray("unknown_columns").getArray()),
        row.getString("stopped"));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}

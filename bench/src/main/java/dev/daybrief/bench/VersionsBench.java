package dev.daybrief.bench;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.ingest.RecordImport;
import dev.daybrief.ingest.RecordKind;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.provision.Provision;
import dev.daybrief.postgres.records.CallStore;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/// Imports of a file in which one call is told again and again, beside one of as many calls: what a
/// version costs must not grow with those that are there. Argument: the most versions.
public final class VersionsBench {

  private static final int FEWEST = 10_000;
  private static final int MOST = 1_000_000;
  private static final Instant BEGAN = Instant.parse("2025-01-01T00:00:00Z");
  private static final Organization ORGANIZATION =
      new Organization(
          new OrganizationId(new UUID(0, 1)), "bench", "Bench", ZoneId.of("UTC"), Locale.ENGLISH);

  private final DatabaseUrl admin;
  private final Database database;
  private final Path folder;

  private VersionsBench(DatabaseUrl admin, Database database, Path folder) {
    this.admin = admin;
    this.database = database;
    this.folder = folder;
  }

  static void main(String[] arguments) throws IOException, SQLException {
    int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MOST;
    try (var scratch = Scratch.make();
        var server = EmbeddedPostgres.start(scratch.folder().resolve("home"))) {
      execute(server.url(), "CREATE DATABASE bench");
      DatabaseUrl admin = server.url().database("bench");
      try (var database = Database.open(Provision.prepare(admin), 2)) {
        var bench = new VersionsBench(admin, database, scratch.folder());
        bench.rate(FEWEST, true); // the code is compiled
        for (int versions = FEWEST; versions <= most; versions *= 10) {
          System.out.printf(
              Locale.ROOT,
              "%,9d versions of one call: %,.0f rows/s  as many calls: %,.0f rows/s%n",
              versions,
              bench.rate(versions, true),
              bench.rate(versions, false));
        }
      }
    }
  }

  private double rate(int rows, boolean ofOne) throws IOException, SQLException {
    execute(
        admin,
        """
        TRUNCATE daybrief.organizations, daybrief.calls CASCADE;
        INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale)
        VALUES ('%1$s', 'bench', 'Bench', 'UTC', 'en');
        INSERT INTO daybrief.data_versions (organization_id) VALUES ('%1$s'); CHECKPOINT"""
            .formatted(ORGANIZATION.id()));
    Path file = file(rows, ofOne);
    var calls = new RecordImport<>(RecordKind.CALLS, ORGANIZATION, new CallStore(database));
    try (var in = Files.newInputStream(file)) {
      long start = System.nanoTime();
      var summary = calls.run(in, "calls.csv", Writer.nullWriter(), (_, _, _) -> {});
      if (summary.stored().added() != rows) {
        throw new IllegalStateException("not all rows were imported: " + summary);
      }
      return rows / ((System.nanoTime() - start) / 1e9);
    }
  }

  private Path file(int rows, boolean ofOne) throws IOException {
    Path file = folder.resolve("calls.csv");
    try (var writer = Files.newBufferedWriter(file)) {
      writer.write("external_id,status,created_at,updated_at\n");
      for (int row = 0; row < rows; row++) {
        writer.write(
            "call-%d,ready,%s,%s%n"
                .formatted(ofOne ? 1 : row, BEGAN, BEGAN.plusSeconds(row).toString()));
      }
    }
    return file;
  }

  private static void execute(DatabaseUrl url, String sql) throws SQLException {
    try (var connection = url.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

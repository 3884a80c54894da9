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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.postgresql.PGConnection;

/// The import of a file of calls against a bare COPY of the same file into a table without indexes,
/// by turns on the same server. Argument: a CSV file of calls; without one, rows are made up.
public final class ImportBench {

  private static final int ROUNDS = 5;
  private static final int MADE_UP_ROWS = 400_000;
  private static final Instant MADE_UP_SINCE = Instant.parse("2025-01-01T00:00:00Z");
  private static final double LEAST_RATIO = 0.40;

  private final DatabaseUrl admin;
  private final Database database;
  private final Path file;

  private ImportBench(DatabaseUrl admin, Database database, Path file) {
    this.admin = admin;
    this.database = database;
    this.file = file;
  }

  static void main(String[] arguments) throws IOException, SQLException {
    try (var scratch = Scratch.make();
        var server = EmbeddedPostgres.start(scratch.folder().resolve("home"))) {
      Path file =
          arguments.length > 0
              ? Path.of(arguments[0])
              : MadeUpCalls.write(scratch.folder(), MADE_UP_SINCE, MADE_UP_ROWS);
      DatabaseUrl admin = server.url().database("bench");
      Statements.execute(server.url(), "CREATE DATABASE bench");
      try (var database = Database.open(Provision.prepare(admin), 2)) {
        new ImportBench(admin, database, file).compare();
      }
    }
  }

  private void compare() throws IOException, SQLException {
    var rounds = new ArrayList<Round>();
    for (int round = 1; round <= ROUNDS; round++) {
      var measured = new Round(copy(), imported());
      System.out.printf(
          Locale.ROOT,
          "round %d  COPY %,.0f rows/s  import %,.0f rows/s  ratio %.2f%n",
          round,
          measured.copied(),
          measured.imported(),
          measured.ratio());
      rounds.add(measured);
    }
    System.out.printf(
        Locale.ROOT,
        "import/COPY, median of %d rounds: %.2f (promised: %.2f)%n"
            + "repeated import %,.0f rows/s  heap at most %d MiB (promised: 256)%n",
        ROUNDS,
        Median.of(rounds, Round::ratio),
        LEAST_RATIO,
        repeated(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /// Rows a second.
  private record Round(double copied, double imported) {

    double ratio() {
      return imported / copied;
    }
  }

  private double copy() throws IOException, SQLException {
    Statements.execute(
        admin, "DROP TABLE IF EXISTS bare; CREATE TABLE bare (" + typedHeader() + ")");
    try (Connection connection = admin.connect();
        var in = Files.newInputStream(file)) {
      long start = System.nanoTime();
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY bare FROM STDIN (FORMAT csv, HEADER)", in, 1 << 16);
      return rate(rows, start);
    }
  }

  private double imported() throws IOException, SQLException {
    Statements.execute(admin, "TRUNCATE daybrief.organizations, daybrief.calls CASCADE");
    Statements.execute(
        admin,
        """
        INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale)
        VALUES ('%1$s', 'bench', 'Bench', 'UTC', 'en');
        INSERT INTO daybrief.data_versions (organization_id) VALUES ('%1$s'); CHECKPOINT"""
            .formatted(ORGANIZATION.id()));
    return repeated();
  }

  private double repeated() throws IOException {
    var calls = new RecordImport<>(RecordKind.CALLS, ORGANIZATION, new CallStore(database));
    try (var in = Files.newInputStream(file)) {
      long start = System.nanoTime();
      var summary =
          calls.run(in, file.toString(), Writer.nullWriter(), (bytes, rows, rejected) -> {});
      if (summary.rejected() > 0 || summary.stopped().isPresent()) {
        throw new IllegalStateException("not all rows were imported: " + summary);
      }
      return rate(summary.read(), start);
    }
  }

  private static final Organization ORGANIZATION =
      new Organization(
          new OrganizationId(new UUID(0, 1)), "bench", "Bench", ZoneId.of("UTC"), Locale.ENGLISH);

  private String typedHeader() throws IOException {
    try (var lines = Files.lines(file)) {
      String header = lines.findFirst().orElseThrow();
      return String.join(
          ", ", List.of(header.split(",", -1)).stream().map(ImportBench::typed).toList());
    }
  }

  private static String typed(String column) {
    return switch (column) {
      case "duration_seconds", "nps_score" -> column + " integer";
      case "cost" -> column + " numeric";
      case "is_demo" -> column + " boolean";
      default -> column + (column.endsWith("_at") ? " timestamptz" : " text");
    };
  }

  private static double rate(long rows, long startNanos) {
    return rows / ((System.nanoTime() - startNanos) / 1e9);
  }
}

package dev.daybrief.bench;

import dev.daybrief.attach.AttachedSource;
import dev.daybrief.attach.FeedReport;
import dev.daybrief.ingest.RecordStores;
import dev.daybrief.ingest.attached.SourceSync;
import dev.daybrief.ingest.attached.SyncLimits;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.attached.PostgresFeedLedger;
import dev.daybrief.postgres.attached.PostgresSourceStore;
import dev.daybrief.postgres.attached.ReadOnlyDatabase;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.provision.Provision;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.FeedbackStore;
import dev.daybrief.postgres.records.ServiceRecordStore;
import dev.daybrief.theme.Taxonomy;
import dev.daybrief.theme.ThemeReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.postgresql.PGConnection;

/// A first sync of calls by the ready mapping, from reading to stored, against a bare
/// `COPY (SELECT …) TO STDOUT` of the same rows, by turns on the same machine. Arguments: rows,
/// rounds, and the URL of an owner on a server of theirs, without which it is the same server. The
/// processor time is that of Java and our server: where others use the machine, it says more than
/// the ratio.
public final class AttachBench {

  private static final int ROWS = 400_000;
  private static final int ROUNDS = 3;
  private static final int ORGANIZATIONS = 20;
  private static final double LEAST_RATIO = 0.30;

  private final DatabaseUrl admin;
  private final Database database;
  private final DatabaseUrl theirs;
  private final ProcessorTime processor;
  private final int rows;

  private AttachBench(
      DatabaseUrl admin, Database database, DatabaseUrl theirs, ProcessorTime processor, int rows) {
    this.rows = rows;
    this.admin = admin;
    this.database = database;
    this.theirs = theirs;
    this.processor = processor;
  }

  static void main(String[] arguments) throws IOException, SQLException {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    try (var scratch = Scratch.make();
        var server = EmbeddedPostgres.start(scratch.folder().resolve("home"))) {
      Statements.execute(server.url(), "CREATE DATABASE bench");
      DatabaseUrl owner = arguments.length > 2 ? DatabaseUrl.parse(arguments[2]) : server.url();
      Statements.execute(owner, "CREATE DATABASE theirs");
      DatabaseUrl admin = server.url().database("bench");
      DatabaseUrl theirs = owner.database("theirs");
      TheirCalls.fill(theirs, rows, ORGANIZATIONS);
      // VACUUM stands alone.
      Statements.execute(theirs, "VACUUM ANALYZE");
      try (var database = Database.open(Provision.prepare(admin), 4)) {
        ProcessorTime processor = processor(scratch.folder().resolve("home"));
        new AttachBench(admin, database, theirs, processor, rows).compare(rounds);
      }
    }
  }

  private static ProcessorTime processor(Path home) throws IOException {
    return ProcessorTime.of(ProcessHandle.current(), Postmaster.in(home));
  }

  /// What rows took.
  private record Cost(long rows, double seconds, Duration processor) {

    double rate() {
      return rows / seconds;
    }

    double micros() {
      return processor.toNanos() / 1e3 / rows;
    }
  }

  private void compare(int rounds) throws IOException, SQLException {
    var ratios = new ArrayList<Double>();
    for (int round = 1; round <= rounds; round++) {
      Cost copied = copy();
      Cost synced = synced(true);
      ratios.add(synced.rate() / copied.rate());
      System.out.printf(
          Locale.ROOT,
          "round %d  COPY TO %,.0f rows/s, %.1f µs of processor a row  sync %,.0f rows/s, %.1f µs  ratio %.2f%n",
          round,
          copied.rate(),
          copied.micros(),
          synced.rate(),
          synced.micros(),
          synced.rate() / copied.rate());
    }
    System.out.printf(
        Locale.ROOT,
        "sync/COPY TO, median of %d rounds: %.2f (promised: %.2f)%n"
            + "full sync with nothing new %,.0f rows/s  heap at most %d MiB%n",
        rounds,
        Median.of(ratios, Double::doubleValue),
        LEAST_RATIO,
        synced(false).rate(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /// The columns of the mapping, as text.
  private Cost copy() throws IOException, SQLException {
    try (var connection = theirs.connect();
        var nowhere = OutputStream.nullOutputStream()) {
      Duration before = processor.used();
      long start = System.nanoTime();
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut(
                  """
                  COPY (SELECT c.organization_id, c.id, c.status, c.created_at, c.start_time,
                    c.end_time, round(c.duration_sec)::bigint, c.direction, s.customer_name,
                    c.customer_number, c.campaign_id, c.call_reason, c.ended_reason, c.nps_score,
                    round(c.cost::numeric, 6), c.service_record_id, coalesce(s.is_demo, false),
                    c.updated_at
                  FROM calls c LEFT JOIN servicerecords s ON s.id = c.service_record_id
                  ORDER BY c.updated_at, c.id) TO STDOUT""",
                  nowhere);
      // While the connection is open: a process that has ended is not counted.
      return new Cost(rows, seconds(start), processor.used().minus(before));
    }
  }

  private Cost synced(boolean first) throws SQLException {
    var sources = new PostgresSourceStore(database);
    if (first) {
      Statements.execute(
          admin,
          "TRUNCATE daybrief.organizations, daybrief.calls, daybrief.attached_sources,"
              + " daybrief.source_ids CASCADE; CHECKPOINT");
      sources.add(
          new AttachedSource("crm", "postgresql://reader@host/crm", "", TheirCalls.mapping()));
    }
    var ledger = new PostgresFeedLedger(database);
    Database stored = database.withoutWaiting();
    var sync =
        new SourceSync(
            new PostgresOrganizations(database),
            new RecordStores(
                new CallStore(stored),
                new FeedbackStore(stored, new ThemeReader(Taxonomy.standard())),
                new ServiceRecordStore(stored)),
            sources,
            new SourceSync.Here(ledger, Clock.systemUTC(), SyncLimits.USUAL));
    var used = new AtomicReference<>(Duration.ZERO);
    Duration before = processor.used();
    long start = System.nanoTime();
    List<FeedReport> reports =
        sync.run(
            sources.find("crm").orElseThrow(),
            (_, mapping) -> ReadOnlyDatabase.open(theirs, mapping.times()),
            new SourceSync.Wish(!first, false),
            (_, read) -> {
              // Once: to ask for it takes longer than a batch.
              if (read == rows) {
                used.set(processor.used());
              }
            });
    FeedReport calls = reports.getFirst();
    if (!calls.problem().isEmpty()) {
      throw new IllegalStateException(calls.toString());
    }
    return new Cost(calls.counts().read(), seconds(start), used.get().minus(before));
  }

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}

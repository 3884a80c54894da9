package dev.daybrief.bench;

import dev.daybrief.bench.SteadyReads.Latency;
import dev.daybrief.postgres.AppRole;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.provision.Provision;
import dev.daybrief.run.Generation;
import dev.daybrief.run.StoredGeneration;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Organisations that are all due at the same midnight, without a model: how long until the last
/// brief is there, what reads of one member at a steady rate feel of it, and what a second process
/// on the same database brings.
public final class MidnightBench {

  private static final String EMAIL = "bench@bench.example";
  private static final String PASSWORD = "eleven cranes lift harbours";
  private static final int READS_A_SECOND = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final int PROMISED_SECONDS = 60;
  private static final int PROMISED_OF = 10_000;
  private static final double MOST_OF_IDLE = 1.5;
  private static final double MOST_OF_ONE = 0.65;

  private final Path launcher;
  private final Path folder;
  private final DatabaseUrl owner;
  private final int organizations;

  private MidnightBench(Path launcher, Path folder, DatabaseUrl owner, int organizations) {
    this.launcher = launcher;
    this.folder = folder;
    this.owner = owner;
    this.organizations = organizations;
  }

  /// @param arguments the launcher; then how many organisations
  static void main(String[] arguments) throws Exception {
    int organizations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PROMISED_OF;
    try (var scratch = Scratch.make();
        var postgres = EmbeddedPostgres.start(scratch.folder().resolve("database"))) {
      AppRole app = Provision.prepare(postgres.url());
      var bench =
          new MidnightBench(Path.of(arguments[0]), scratch.folder(), postgres.url(), organizations);
      bench.fill(app);
      bench.measure();
    }
  }

  /// Three weeks of calls; the day before yesterday has its brief, as every morning.
  private void fill(AppRole app) throws SQLException, IOException {
    System.out.printf(Locale.ROOT, "%,d organisations of one zone, no model%n", organizations);
    Statements.execute(
        owner,
        """
        INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale)
        SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'org-' || n, 'Organisation',
          'UTC', 'en'
        FROM generate_series(1, %d) n;
        INSERT INTO daybrief.data_versions (organization_id)
        SELECT organization_id FROM daybrief.organizations;
        INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
          created_at, started_at, is_demo, direction, duration_seconds, customer_key)
        SELECT o.organization_id, d || '-' || n, t, t,
          CASE WHEN n %% 6 = 0 THEN 'missed' ELSE 'completed' END, t, t, false, 'inbound', 60,
          'customer ' || (d + n) %% 40
        FROM daybrief.organizations o, generate_series(1, 21) d, generate_series(1, 15) n,
          LATERAL (SELECT date_trunc('day', now(), 'UTC') - d * interval '1 day'
            + n * interval '20 minutes' AS t) times;
        INSERT INTO daybrief.due_briefs (organization_id, due_at)
        SELECT organization_id, 'infinity' FROM daybrief.organizations"""
            .formatted(organizations));
    Statements.execute(owner, "VACUUM ANALYZE");
    try (var database = Database.open(app, 8)) {
      var all = new PostgresOrganizations(database).listAll();
      LocalDate before = all.getFirst().yesterday(Instant.now()).minusDays(1);
      StoredGeneration.on(database)
          .produce(
              all.stream().map(one -> new Generation.Order(one, List.of(before))).toList(),
              2,
              _ -> {});
    }
    Statements.execute(owner, "VACUUM ANALYZE");
    node(Map.of())
        .run(PASSWORD + "\n", "user", "add", EMAIL, "--organization", "org-1", "--name", "B");
  }

  private void measure() throws IOException, SQLException, InterruptedException {
    try (var serving = node(Map.of()).serve();
        var client = ApiClient.of(serving.address())) {
      String token = client.signIn(EMAIL, PASSWORD);
      String day = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();
      try (var reads =
          new SteadyReads(() -> client.activities(token, day).statusCode(), READS_A_SECOND)) {
        Thread.sleep(WARM_UP);
        // Once unmeasured, as a server has seen a night before.
        night();
        again();
        reads.taken();
        Thread.sleep(IDLE);
        Latency idle = reads.taken();
        Duration one = night();
        Latency busy = reads.taken();
        again();
        System.out.println("idle: " + idle);
        System.out.println("busy: " + busy);
        say(
            "one process: %.1f s, %.0f a second (promised: %d s for %,d)",
            seconds(one), organizations / seconds(one), PROMISED_SECONDS, PROMISED_OF);
        say(
            "p99 of reads, busy/idle: %.2f (promised: %.1f)",
            busy.p99Millis() / idle.p99Millis(), MOST_OF_IDLE);
        second(one);
      }
    }
  }

  private void second(Duration one) throws IOException, SQLException, InterruptedException {
    try (var _ = node(Map.of("DAYBRIEF_ROLE", "worker")).serve()) {
      night();
      again();
      var used = processor();
      Duration before = used.used();
      Duration two = night();
      double cores = used.used().minus(before).toNanos() / (double) two.toNanos();
      say(
          "two processes: %.1f s, %.2f of one (promised with cores to spare: %.2f);"
              + " they and the database used %.2f of %d cores",
          seconds(two),
          seconds(two) / seconds(one),
          MOST_OF_ONE,
          cores,
          Runtime.getRuntime().availableProcessors());
    }
  }

  /// Of all servers here and of the database.
  private ProcessorTime processor() throws IOException {
    ProcessHandle postmaster = Postmaster.in(folder.resolve("database"));
    return ProcessorTime.of(
        Stream.concat(Stream.of(postmaster), ProcessHandle.current().children())
            .toArray(ProcessHandle[]::new));
  }

  /// From midnight until the last brief is there.
  private Duration night() throws SQLException, InterruptedException {
    Statements.execute(owner, "UPDATE daybrief.due_briefs SET due_at = clock_timestamp()");
    long begun = System.nanoTime();
    while (open() > 0) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IllegalStateException("%d are not there".formatted(open()));
      }
      Thread.sleep(LOOK);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private long open() throws SQLException {
    return number("SELECT count(*) FROM daybrief.due_briefs WHERE free_at <= clock_timestamp()")
        + number("SELECT count(*) FROM daybrief.due_briefs WHERE claimed_until IS NOT NULL");
  }

  /// As before the night.
  private void again() throws SQLException {
    long made =
        number(
            "SELECT count(*) FROM daybrief.briefs WHERE day = (now() AT TIME ZONE 'UTC')::date - 1");
    if (made != organizations) {
      throw new IllegalStateException(made + " of " + organizations + " briefs are there");
    }
    Statements.execute(
        owner,
        """
        DELETE FROM daybrief.brief_items WHERE day = (now() AT TIME ZONE 'UTC')::date - 1;
        DELETE FROM daybrief.briefs WHERE day = (now() AT TIME ZONE 'UTC')::date - 1;
        DELETE FROM daybrief.daily_facts WHERE day = (now() AT TIME ZONE 'UTC')::date - 1;
        UPDATE daybrief.due_briefs SET due_at = 'infinity'""");
    Statements.execute(owner, "VACUUM ANALYZE");
  }

  private Launcher node(Map<String, String> more) throws IOException {
    var settings = new HashMap<>(more);
    settings.put("DAYBRIEF_DATABASE_URL", Cohort.text(owner));
    settings.put("DAYBRIEF_JAVA_OPTIONS", "-Xmx512m");
    return new Launcher(launcher, folder, settings);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(Statements.text(owner, sql));
  }
}

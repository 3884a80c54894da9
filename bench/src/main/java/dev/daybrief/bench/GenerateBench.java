package dev.daybrief.bench;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.provision.Provision;
import dev.daybrief.run.Generation;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.StoredGeneration;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Organisations a second without a model, each with 12 weeks of history and about 15 calls a day;
/// and what an organisation costs with 3 years of history against 12 weeks, in the same run.
public final class GenerateBench {

  private static final int ORGANIZATIONS = 300;
  private static final int SHORT_DAYS = 86;
  private static final int LONG_DAYS = 3 * 365;
  private static final LocalDate FIRST_MEASURED = LocalDate.of(2026, 10, 5);
  private static final int ROUNDS = 5;

  /// Organisations a second on two cores.
  private static final int LEAST_RATE = 300;

  private static final double MOST_FOR_YEARS = 1.2;

  public static void main(String... arguments) throws IOException, SQLException {
    try (var scratch = Scratch.make();
        var postgres = EmbeddedPostgres.start(scratch.folder());
        var database = Database.open(Provision.prepare(postgres.url()), 8)) {
      List<Organization> brief = organizations(database, "short");
      List<Organization> tall = organizations(database, "long");
      fill(postgres.url(), "short", SHORT_DAYS);
      fill(postgres.url(), "long", LONG_DAYS);
      var generation = StoredGeneration.on(database);
      compare(generation, processor(scratch.folder()), brief, tall);
    }
  }

  private static void compare(
      Generation generation,
      ProcessorTime processor,
      List<Organization> brief,
      List<Organization> tall) {
    // The first day counts the weeks before it, once.
    produce(generation, processor, brief, FIRST_MEASURED.minusDays(1));
    produce(generation, processor, tall, FIRST_MEASURED.minusDays(1));
    var rounds = new ArrayList<Round>();
    for (int number = 1; number <= ROUNDS; number++) {
      LocalDate day = FIRST_MEASURED.plusDays(number - 1);
      var round =
          new Round(
              produce(generation, processor, brief, day),
              produce(generation, processor, tall, day));
      rounds.add(round);
      System.out.printf(
          Locale.ROOT,
          "round %d  12 weeks: %s  3 years: %s%n",
          number,
          round.brief(),
          round.tall());
    }
    System.out.printf(
        Locale.ROOT,
        """
        medians of %d rounds, 2 at a time:
        12 weeks: %.0f organisations/s (promised: %d), %.1f ms of processor each (promised on two cores: at most %.1f)
        3 years/12 weeks: processor time %.2f, elapsed time %.2f (promised: %.1f)
        """,
        ROUNDS,
        Median.of(rounds, round -> round.brief().aSecond()),
        LEAST_RATE,
        Median.of(rounds, round -> round.brief().processorMillis()),
        2e3 / LEAST_RATE,
        Median.of(
            rounds, round -> round.tall().processorMillis() / round.brief().processorMillis()),
        Median.of(rounds, round -> round.brief().aSecond() / round.tall().aSecond()),
        MOST_FOR_YEARS);
  }

  /// @param processorMillis of this process and of PostgreSQL, an organisation
  private record Cost(double aSecond, double processorMillis) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.0f organisations/s, %.1f ms of processor each", aSecond, processorMillis);
    }
  }

  private record Round(Cost brief, Cost tall) {}

  private static ProcessorTime processor(Path home) throws IOException {
    return ProcessorTime.of(ProcessHandle.current(), Postmaster.in(home));
  }

  private static List<Organization> organizations(Database database, String name) {
    var store = new PostgresOrganizations(database);
    var all = new ArrayList<Organization>();
    for (int number = 0; number < ORGANIZATIONS; number++) {
      var organization =
          new Organization(
              new OrganizationId(new UUID(name.hashCode(), number)),
              name + "-" + number,
              name,
              ZoneId.of("Europe/Berlin"),
              Locale.ENGLISH);
      store.add(organization, false);
      all.add(organization);
    }
    return all;
  }

  private static void fill(DatabaseUrl owner, String name, int days) throws SQLException {
    try (var connection = owner.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
            created_at, started_at, is_demo, direction, duration_seconds, customer_key)
          SELECT o.organization_id, d || '-' || n, t, t,
            CASE WHEN n %% 6 = 0 THEN 'missed' ELSE 'completed' END, t, t, false, 'inbound', 60,
            'customer ' || (d + n) %% 40
          FROM daybrief.organizations o, generate_series(0, %d) d, generate_series(1, 15) n,
            LATERAL (SELECT timestamptz '2026-10-10 09:00Z' - d * interval '1 day'
              + n * interval '20 minutes' AS t) times
          WHERE o.slug LIKE '%s-%%' AND (hashtext(o.slug || d) + n) %% 5 <> 0"""
              .formatted(days, name));
      statement.execute("VACUUM ANALYZE");
    }
  }

  private static Cost produce(
      Generation generation, ProcessorTime processor, List<Organization> all, LocalDate day) {
    var orders = all.stream().map(one -> new Generation.Order(one, List.of(day))).toList();
    Duration before = processor.used();
    long started = System.nanoTime();
    var report = generation.produce(orders, 2, _ -> {});
    double seconds = (System.nanoTime() - started) / 1e9;
    Duration used = processor.used().minus(before);
    if (report.count(RunOutcome.Failed.class) > 0) {
      throw new IllegalStateException(report.failed().size() + " failed");
    }
    return new Cost(all.size() / seconds, used.toNanos() / 1e6 / all.size());
  }

  private GenerateBench() {}
}

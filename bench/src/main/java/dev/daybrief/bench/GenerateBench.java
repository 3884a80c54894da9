package dev.daybrief.bench;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.background.PostgresForecastStore;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.brief.PostgresRunLedger;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.fact.PostgresFactSource;
import dev.daybrief.postgres.provision.Provision;
import dev.daybrief.run.BriefRun;
import dev.daybrief.run.Generation;
import dev.daybrief.run.RunOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

  public static void main(String... arguments) throws IOException, SQLException {
    Path home = Files.createTempDirectory("daybrief-bench");
    try (var postgres = EmbeddedPostgres.start(home);
        var database = Database.open(Provision.prepare(postgres.url()), 8)) {
      List<Organization> brief = organizations(database, "short");
      List<Organization> tall = organizations(database, "long");
      fill(postgres.url(), "short", SHORT_DAYS);
      fill(postgres.url(), "long", LONG_DAYS);
      var generation =
          new Generation(
              new BriefRun(
                  new PostgresFactSource(database),
                  new PostgresBriefStore(database),
                  new PostgresForecastStore(database),
                  new PostgresRunLedger(database)));
      // The first day counts the weeks before it, once.
      rate(generation, brief, FIRST_MEASURED.minusDays(1));
      rate(generation, tall, FIRST_MEASURED.minusDays(1));
      for (int round = 0; round < ROUNDS; round++) {
        LocalDate day = FIRST_MEASURED.plusDays(round);
        double twelveWeeks = rate(generation, brief, day);
        double threeYears = rate(generation, tall, day);
        System.out.printf(
            Locale.ROOT,
            "12 weeks: %.0f organisations/s   3 years: %.0f organisations/s   cost ratio %.2f%n",
            twelveWeeks,
            threeYears,
            twelveWeeks / threeYears);
      }
    }
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

  private static double rate(Generation generation, List<Organization> all, LocalDate day) {
    var orders = all.stream().map(one -> new Generation.Order(one, List.of(day))).toList();
    long started = System.nanoTime();
    var report = generation.produce(orders, 2, _ -> {});
    double seconds = (System.nanoTime() - started) / 1e9;
    if (report.count(RunOutcome.Failed.class) > 0) {
      throw new IllegalStateException(report.failed().size() + " failed");
    }
    return all.size() / seconds;
  }

  private GenerateBench() {}
}

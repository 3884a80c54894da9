package dev.daybrief.bench;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.WrittenBy;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.llm.ChatLimits;
import dev.daybrief.llm.ChatNarrator;
import dev.daybrief.llm.ChatSetup;
import dev.daybrief.llm.script.Behaviour;
import dev.daybrief.llm.script.ScriptedProvider;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.background.PostgresForecastStore;
import dev.daybrief.postgres.brief.PostgresBriefStore;
import dev.daybrief.postgres.brief.PostgresRunLedger;
import dev.daybrief.postgres.egress.Caps;
import dev.daybrief.postgres.egress.PostgresEgressLedger;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.fact.PostgresFactSource;
import dev.daybrief.postgres.provision.Provision;
import dev.daybrief.prompt.Origin;
import dev.daybrief.run.BriefRun;
import dev.daybrief.run.Generation;
import dev.daybrief.run.RunOutcome;
import dev.daybrief.run.StoredGeneration;
import dev.daybrief.run.Wordings;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What a model adds to a night: 10,000 organisations, each with four weeks of some calls, once by
/// templates and once worded by a scripted provider that takes 500 ms for each request. Facts,
/// ledger and briefs are in PostgreSQL, requests go over HTTP.
public final class NarratorBench {

  private static final int ORGANIZATIONS = 10_000;
  private static final Duration THINKING = Duration.ofMillis(500);
  private static final LocalDate TEMPLATES = LocalDate.of(2026, 10, 5);
  private static final LocalDate WORDED = TEMPLATES.plusDays(1);
  private static final int MOST_MINUTES = 10;
  private static final int MOST_MEGABYTES = 512;

  public static void main(String... arguments) throws IOException, SQLException {
    int organizations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ORGANIZATIONS;
    try (var scratch = Scratch.make();
        var postgres = EmbeddedPostgres.start(scratch.folder());
        var database = Database.open(Provision.prepare(postgres.url()), 12);
        var provider = ScriptedProvider.thinking(THINKING, Behaviour.TRUTH)) {
      List<Organization> all = organizations(database, organizations);
      fill(postgres.url());
      var generation = generation(database, provider);
      // The first day counts the weeks before it, once.
      produce(generation, all, TEMPLATES.minusDays(1));
      double templates = produce(generation, all, TEMPLATES);
      System.gc();
      double worded = produce(generation, all, WORDED);
      report(all, templates, worded, provider, new PostgresBriefStore(database));
    }
  }

  private static void report(
      List<Organization> all,
      double templates,
      double worded,
      ScriptedProvider provider,
      PostgresBriefStore briefs) {
    long lines = 0;
    for (Organization one : all) {
      lines +=
          briefs.find(one.id(), WORDED).orElseThrow().brief().items().stream()
              .map(BriefItem::wording)
              .filter(wording -> wording.writtenBy() == WrittenBy.SCRIPTED)
              .count();
    }
    System.out.printf(
        Locale.ROOT,
        """
        %d organisations by templates: %.0f s; with %d requests of %d ms each: %.0f s
        the model's part: %.0f s (promised for 10,000: %d), %.1f times as fast as one request after the other
        lines worded by the script: %d of %d
        heap: %d MB at most allowed (promised: %d)
        """,
        all.size(),
        templates,
        provider.count(),
        THINKING.toMillis(),
        worded,
        worded - templates,
        MOST_MINUTES * 60,
        provider.count() * THINKING.toMillis() / 1e3 / worded,
        lines,
        3L * all.size(),
        Runtime.getRuntime().maxMemory() >> 20,
        MOST_MEGABYTES);
  }

  private static Generation generation(Database database, ScriptedProvider provider) {
    var cap = new Caps.Cap(1_000_000_000_000L, new BigDecimal(1_000_000));
    var ledger = new PostgresEgressLedger(database, new Caps(cap, cap));
    var briefs = new PostgresBriefStore(database);
    var setup =
        new ChatSetup(
            Origin.Provider.SCRIPTED,
            provider.url(),
            "script",
            new ChatSetup.Account("scripted", Optional.empty(), Optional.empty()),
            null,
            ChatLimits.USUAL,
            32);
    var narrator = new ChatNarrator(setup, ledger, InstantSource.system());
    // Of the days that are made, the last alone is recent.
    InstantSource clock = () -> Instant.parse("2026-10-07T04:00:00Z");
    return new Generation(
        new BriefRun(
            new PostgresFactSource(database),
            briefs,
            new PostgresForecastStore(database),
            new PostgresRunLedger(database),
            new Wordings(
                briefs, narrator::begin, ledger, new Wordings.Recent(Duration.ofDays(1), clock))),
        StoredGeneration.holdings(database));
  }

  private static List<Organization> organizations(Database database, int count) {
    var store = new PostgresOrganizations(database);
    var all = new ArrayList<Organization>();
    for (int number = 0; number < count; number++) {
      var organization =
          new Organization(
              new OrganizationId(new UUID(7, number)),
              "o-" + number,
              "Garage",
              ZoneId.of("Europe/Berlin"),
              Locale.ENGLISH);
      store.add(organization, false);
      all.add(organization);
    }
    return all;
  }

  private static void fill(DatabaseUrl owner) throws SQLException {
    try (var connection = owner.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
            created_at, started_at, is_demo, direction, duration_seconds, customer_key)
          SELECT o.organization_id, d || '-' || n, t, t,
            CASE WHEN n % 4 = 0 THEN 'missed' ELSE 'completed' END, t, t, false, 'inbound', 60,
            'customer ' || (d + n) % 40
          FROM daybrief.organizations o, generate_series(0, 28) d, generate_series(1, 4) n,
            LATERAL (SELECT timestamptz '2026-10-06 09:00Z' - d * interval '1 day'
              + n * interval '20 minutes' AS t) times
          WHERE (hashtext(o.slug || d) + n) % 5 <> 0""");
      statement.execute("VACUUM ANALYZE");
    }
  }

  private static double produce(Generation generation, List<Organization> all, LocalDate day) {
    var orders = all.stream().map(one -> new Generation.Order(one, List.of(day))).toList();
    long started = System.nanoTime();
    var report = generation.produce(orders, 2, _ -> {});
    if (report.count(RunOutcome.Failed.class) > 0) {
      throw new IllegalStateException(report.failed().size() + " failed");
    }
    return (System.nanoTime() - started) / 1e9;
  }

  private NarratorBench() {}
}

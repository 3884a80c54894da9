package dev.daybrief.bench;

import dev.daybrief.brief.Proof;
import dev.daybrief.brief.ProofSource.Place;
import dev.daybrief.brief.Receipt;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.provision.Provision;
import dev.daybrief.postgres.receipt.PostgresProofSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// What a page of a receipt costs beside a bare question to the same database, with as many calls
/// of one organisation as are asked for: 10,000 a day.
public final class ReceiptBench {

  private static final int A_DAY = 10_000;
  private static final int ROUNDS = 41;
  private static final int ROWS = 50;

  /// Milliseconds that a page may take.
  private static final double MOST = 5;

  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static final LocalDate LAST = LocalDate.of(2026, 11, 17);

  private static final Organization ORGANIZATION =
      new Organization(
          new OrganizationId(new UUID(5, 5)), "receipts", "Receipts", ZONE, Locale.ENGLISH);

  public static void main(String... arguments) throws IOException, SQLException {
    int calls = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
    try (var scratch = Scratch.make();
        var postgres = EmbeddedPostgres.start(scratch.folder());
        var database = Database.open(Provision.prepare(postgres.url()), 2)) {
      new PostgresOrganizations(database).add(ORGANIZATION, false);
      fill(postgres.url(), calls);
      System.out.printf(Locale.ROOT, "%,d calls, %,d of them on each day%n", calls, A_DAY);
      var proofs = new PostgresProofSource(database);
      var middle = LAST.minusDays(calls / A_DAY / 2);
      double bare = millis(() -> database.inTenant(ORGANIZATION.id(), h -> h.execute("SELECT 1")));
      System.out.printf(Locale.ROOT, "bare question            %6.2f ms%n", bare);
      for (Metric metric :
          List.of(Metric.CALLS_TOTAL, Metric.CALLS_MISSED, Metric.CALLS_NOT_RETURNED)) {
        var receipt = receipt(metric, middle);
        Optional<Place> deep =
            proofs.page(ORGANIZATION, receipt, ZONE, Optional.empty(), A_DAY / 2).next();
        print(metric, "first page", () -> page(proofs, receipt, Optional.empty()));
        print(metric, "page half way", () -> page(proofs, receipt, deep));
        if (metric == Metric.CALLS_NOT_RETURNED) {
          // Nothing is kept by one that was just made.
          print(
              metric,
              "after a change",
              () -> page(new PostgresProofSource(database), receipt, Optional.empty()));
        }
        print(metric, "count and hash", () -> proofs.prove(ORGANIZATION, receipt, ZONE));
      }
    }
  }

  private static Proof.Page page(
      PostgresProofSource proofs, Receipt receipt, Optional<Place> after) {
    return proofs.page(ORGANIZATION, receipt, ZONE, after, ROWS);
  }

  private static Receipt receipt(Metric metric, LocalDate day) {
    return new Receipt(
        metric, ORGANIZATION.day(day).start(), ORGANIZATION.day(day).end(), 0, "none");
  }

  private static void print(Metric metric, String what, Runnable work) {
    System.out.printf(
        Locale.ROOT,
        "%-20s %-15s %6.2f ms (promised of a page: %.0f)%n",
        metric.id(),
        what,
        millis(work),
        MOST);
  }

  /// The median.
  private static double millis(Runnable work) {
    var rounds =
        IntStream.range(0, ROUNDS)
            .mapToObj(
                round -> {
                  long started = System.nanoTime();
                  work.run();
                  return (System.nanoTime() - started) / 1e6;
                })
            .toList();
    return Median.of(rounds.subList(ROUNDS / 2, ROUNDS), time -> time);
  }

  private static void fill(DatabaseUrl owner, int calls) throws SQLException {
    try (var connection = owner.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at, status,
            created_at, started_at, is_demo, direction, duration_seconds, customer_key,
            customer_name, customer_phone, agent)
          SELECT '%s', 'call-' || n, t, t,
            CASE WHEN n %% 6 = 0 THEN 'missed' ELSE 'completed' END, t, t, false, 'inbound', 60,
            'customer ' || n %% 70000, 'Name ' || n, '+49 30 ' || n, 'Agent ' || n %% 50
          FROM generate_series(1, %d) n,
            LATERAL (SELECT timestamptz '%s 00:00Z' + interval '1 day'
              - n * interval '8.64 seconds' AS t) times"""
              .formatted(ORGANIZATION.id(), calls, LAST));
      statement.execute("VACUUM ANALYZE");
    }
  }

  private ReceiptBench() {}
}

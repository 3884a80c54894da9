package dev.daybrief.bench;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.AppRole;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.provision.Provision;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// What row security and a signed context cost: the same transactions by a superuser, whom row
/// security does not bind, and by the application's role, in turns.
public final class ContextBench {

  private static final int ORGANIZATIONS = 200;
  private static final int CALLS = 2_000;

  /// Enough for compiled code; the first half warms up.
  private static final int MANY = 6_000;

  private static final int FEW = 200;

  /// Milliseconds a transaction, and the ratio to the bare query.
  private static final double MOST = 0.3;

  private static final double MOST_RATIO = 1.3;

  private static final List<OrganizationId> IDS =
      IntStream.rangeClosed(1, ORGANIZATIONS)
          .mapToObj(number -> new OrganizationId(new UUID(9, number)))
          .toList();

  private record Transaction(
      String name, List<OrganizationId> organizations, String sql, int rounds) {}

  private static final List<Transaction> TRANSACTIONS =
      List.of(
          new Transaction(
              "nothing", IDS.subList(0, 1), "SELECT count(*) FROM unnest(?::uuid[])", MANY),
          new Transaction(
              "a call by its id",
              IDS.subList(0, 1),
              "SELECT count(*) FROM daybrief.calls"
                  + " WHERE organization_id = ANY (?) AND external_id = 'call-77'",
              MANY),
          new Transaction(
              "an organisation's calls",
              IDS.subList(0, 1),
              "SELECT count(*) FILTER (WHERE status = 'missed') FROM daybrief.calls"
                  + " WHERE organization_id = ANY (?)",
              MANY),
          new Transaction(
              "a batch of a hundred",
              IDS.subList(0, 100),
              "SELECT count(*) FILTER (WHERE status = 'missed') FROM daybrief.calls"
                  + " WHERE organization_id = ANY (?)",
              FEW));

  public static void main(String... arguments) throws IOException, SQLException {
    try (var scratch = Scratch.make();
        var postgres = EmbeddedPostgres.start(scratch.folder())) {
      AppRole app = Provision.prepare(postgres.url());
      fill(postgres.url());
      try (var guarded = Database.open(app, 1);
          var bare = Database.open(new AppRole(postgres.url(), app.key(), false), 1)) {
        TRANSACTIONS.forEach(transaction -> compare(transaction, guarded, bare));
      }
    }
  }

  private static void compare(Transaction transaction, Database guarded, Database bare) {
    Object[] ids = transaction.organizations.stream().map(OrganizationId::value).toArray();
    Function<Handle, Long> work =
        handle ->
            handle
                .createQuery(transaction.sql)
                .bindArray(0, UUID.class, ids)
                .mapTo(Long.class)
                .one();
    var with = new ArrayList<Double>();
    var without = new ArrayList<Double>();
    for (int round = 0; round < transaction.rounds; round++) {
      without.add(millis(() -> bare.inInstallation(work)));
      with.add(millis(() -> guarded.inTenants(transaction.organizations, work)));
    }
    double guardedMillis = median(with);
    double bareMillis = median(without);
    System.out.printf(
        Locale.ROOT,
        "%-24s bare %6.3f ms, guarded %6.3f ms: %+.3f ms (promised %.1f), ratio %.2f (promised %.1f)%n",
        transaction.name,
        bareMillis,
        guardedMillis,
        guardedMillis - bareMillis,
        MOST,
        guardedMillis / bareMillis,
        MOST_RATIO);
  }

  private static double median(List<Double> millis) {
    return Median.of(millis.subList(millis.size() / 2, millis.size()), time -> time);
  }

  private static double millis(Runnable work) {
    long started = System.nanoTime();
    work.run();
    return (System.nanoTime() - started) / 1e6;
  }

  private static void fill(DatabaseUrl owner) throws SQLException {
    try (var connection = owner.connect();
        var statement = connection.createStatement()) {
      for (OrganizationId id : IDS) {
        statement.execute(
            """
            INSERT INTO daybrief.calls (organization_id, external_id, updated_at, occurred_at,
              status, created_at, is_demo)
            SELECT '%s', 'call-' || n, t, t, CASE WHEN n %% 6 = 0 THEN 'missed' ELSE 'ready' END, t,
              false
            FROM generate_series(1, %d) n,
              LATERAL (SELECT timestamptz '2026-11-17 00:00Z' - n * interval '1 hour' AS t) times"""
                .formatted(id, CALLS));
      }
      statement.execute("VACUUM ANALYZE");
    }
  }

  private ContextBench() {}
}

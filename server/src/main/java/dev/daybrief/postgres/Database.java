package dev.daybrief.postgres;

import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.day.OrganizationId;
import io.agroal.api.AgroalDataSource;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// Transactions on PostgreSQL as the app role. Which organisations a transaction may see is said
/// when it begins and forgotten when it ends. Throws [StoreUnavailable] when the server cannot be
/// reached.
public final class Database implements AutoCloseable {

  private final AgroalDataSource pool;
  private final Jdbi jdbi;
  private final AppRole role;
  private final ServerTime time;
  private final Pulse pulse;
  private final boolean waits;

  private Database(AgroalDataSource pool, AppRole role, InstantSource clock) {
    this.pool = pool;
    this.role = role;
    this.time = new ServerTime(clock);
    this.pulse = new Pulse(role.url());
    this.waits = true;
    this.jdbi = Jdbi.create(pool);
    // What is bound may be a customer's own words, and a failure's message ends in the log.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /// Opens a pool of connections; the first is made when it is needed.
  ///
  /// @param connections at most so many at once; further transactions wait for their turn
  public static Database open(AppRole role, int connections) {
    return open(role, connections, "UTC", InstantSource.system());
  }

  static Database open(AppRole role, int connections, String sessionZone, InstantSource clock) {
    return new Database(ConnectionPool.open(role.url(), connections, sessionZone), role, clock);
  }

  private Database(Database waiting) {
    this.pool = waiting.pool;
    this.jdbi = waiting.jdbi;
    this.role = waiting.role;
    this.time = waiting.time;
    this.pulse = waiting.pulse;
    this.waits = false;
  }

  /// The same, with commits that do not wait for the disk. They last from the next commit that
  /// does: for steps of a work whose progress is kept by such a one, and that is begun again where
  /// its progress ends.
  public Database withoutWaiting() {
    return new Database(this);
  }

  /// A transaction that sees one organisation.
  public <T> T inTenant(OrganizationId organization, Function<Handle, T> work) {
    return inTenants(List.of(organization), work);
  }

  /// A transaction that sees exactly these organisations.
  public <T> T inTenants(Collection<OrganizationId> organizations, Function<Handle, T> work) {
    return inTransaction(
        handle -> {
          enter(handle, organizations);
          return work.apply(handle);
        });
  }

  /// A transaction that sees one organisation as it was when it began.
  public <T> T atOneInstant(OrganizationId organization, Function<Handle, T> work) {
    return inTransaction(
        handle -> {
          handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
          enter(handle, List.of(organization));
          return work.apply(handle);
        });
  }

  /// By the server's clock: one of ours that is wrong would have the context refused, and the
  /// transaction would see no row.
  private void enter(Handle handle, Collection<OrganizationId> organizations) {
    Instant now = time.now();
    Instant begun = say(handle, role.key().context(organizations, now));
    time.hear(begun);
    if (begun.isAfter(now.plus(ContextKey.LIFE))) {
      say(handle, role.key().context(organizations, begun));
    }
  }

  /// As a parameter, which shows in no list of running or past statements: whoever finds a context
  /// of another transaction could use it.
  ///
  /// @return when the transaction began, by the server's clock
  private Instant say(Handle handle, String context) {
    if (role.distributed()) {
      // Takes no parameters; the text is made of UUIDs, digits and letters alone.
      handle.execute(
          "SET LOCAL daybrief.organizations = '"
              + context
              + (waits ? "'" : "'; SET LOCAL synchronous_commit = off"));
      return time(handle.createQuery("SELECT transaction_timestamp()"));
    }
    return time(
        handle
            .createQuery(
                "SELECT transaction_timestamp(), set_config('daybrief.organizations', ?, true)"
                    + (waits ? "" : ", set_config('synchronous_commit', 'off', true)"))
            .bind(0, context));
  }

  private static Instant time(Query query) {
    return query.mapTo(OffsetDateTime.class).one().toInstant();
  }

  /// A transaction that sees no tenant row; for what belongs to the installation.
  public <T> T inInstallation(Function<Handle, T> work) {
    return inTransaction(work);
  }

  private <T> T inTransaction(Function<Handle, T> work) {
    if (!isThere()) {
      throw new StoreUnavailable("the database is silent");
    }
    try {
      return jdbi.inTransaction(work::apply);
    } catch (RuntimeException e) {
      if (SqlState.isOutage(e)) {
        throw new StoreUnavailable("the database cannot be reached", e);
      }
      throw e;
    }
  }

  /// The server's clock.
  public Instant now() {
    return inInstallation(handle -> time(handle.createQuery("SELECT clock_timestamp()")));
  }

  /// Notices within a second when the server falls silent, until closed: from then on transactions
  /// fail at once, where they would wait.
  public Pulse watch() {
    return pulse.start();
  }

  /// Whether the server answered a moment ago; where nobody watches, it is taken to.
  public boolean isThere() {
    return !pulse.isLost();
  }

  /// Of this process.
  public Connections connections() {
    return new Connections(
        pool.getMetrics().activeCount(),
        pool.getConfiguration().connectionPoolConfiguration().maxSize());
  }

  public record Connections(long inUse, int most) {}

  @Override
  public void close() {
    pool.close();
  }
}

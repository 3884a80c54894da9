package dev.daybrief.postgres;

import dev.daybrief.brief.StoreUnavailable;
import dev.daybrief.day.OrganizationId;
import io.agroal.api.AgroalDataSource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// Transactions on PostgreSQL as the app role. Which organisations a transaction may see is said
/// when it begins and forgotten when it ends. Throws [StoreUnavailable] when the server cannot be
/// reached.
public final class Database implements AutoCloseable {

  private final AgroalDataSource pool;
  private final Jdbi jdbi;
  private final AppRole role;
  private final boolean waits;

  private Database(AgroalDataSource pool, AppRole role) {
    this.pool = pool;
    this.role = role;
    this.waits = true;
    this.jdbi = Jdbi.create(pool);
    // What is bound may be a customer's own words, and a failure's message ends in the log.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /// Opens a pool of connections; the first is made when it is needed.
  ///
  /// @param connections at most so many at once; further transactions wait for their turn
  public static Database open(AppRole role, int connections) {
    return open(role, connections, "UTC");
  }

  static Database open(AppRole role, int connections, String sessionZone) {
    return new Database(ConnectionPool.open(role.url(), connections, sessionZone), role);
  }

  private Database(Database waiting) {
    this.pool = waiting.pool;
    this.jdbi = waiting.jdbi;
    this.role = waiting.role;
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
          enter(handle, role.key().context(organizations, Instant.now()));
          return work.apply(handle);
        });
  }

  /// A transaction that sees one organisation as it was when it began.
  public <T> T atOneInstant(OrganizationId organization, Function<Handle, T> work) {
    return inTransaction(
        handle -> {
          handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
          enter(handle, role.key().context(List.of(organization), Instant.now()));
          return work.apply(handle);
        });
  }

  /// As a parameter, which shows in no list of running or past statements: whoever finds a context
  /// of another transaction could use it.
  private void enter(Handle handle, String context) {
    if (role.distributed()) {
      // Takes no parameters; the text is made of UUIDs, digits and letters alone.
      handle.execute(
          "SET LOCAL daybrief.organizations = '"
              + context
              + (waits ? "'" : "'; SET LOCAL synchronous_commit = off"));
    } else {
      handle
          .createQuery(
              "SELECT set_config('daybrief.organizations', ?, true)"
                  + (waits ? "" : ", set_config('synchronous_commit', 'off', true)"))
          .bind(0, context)
          .mapTo(String.class)
          .one();
    }
  }

  /// A transaction that sees no tenant row; for what belongs to the installation.
  public <T> T inInstallation(Function<Handle, T> work) {
    return inTransaction(work);
  }

  private <T> T inTransaction(Function<Handle, T> work) {
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
    return inInstallation(
        handle ->
            handle
                .createQuery("SELECT clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant());
  }

  /// Whether the server answers now.
  public boolean answers() {
    try {
      return inInstallation(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one())
          == 1;
    } catch (StoreUnavailable away) {
      return false;
    }
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

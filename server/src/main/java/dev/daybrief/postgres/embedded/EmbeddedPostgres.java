package dev.daybrief.postgres.embedded;

import dev.daybrief.postgres.DatabaseUnusableException;
import dev.daybrief.postgres.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server under a home directory, shared by all Daybrief processes of that home.
///
/// The first process starts it; the others, and one that comes after a crash, join the one that
/// runs. The last process to close stops it. What was acknowledged survives the end of any process,
/// however it ends. It listens on the loopback interface alone and asks everyone for a password.
///
/// In the home: `postgres/<version>` the programs, `data` the data with `server.log`,
/// `postgres.password` (readable by its owner alone), `postgres.port`, and two lock files.
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

  private static final String DATABASE = "daybrief";

  private final HomeLock lock;
  private final Cluster cluster;
  private final DatabaseUrl url;
  private boolean open = true;

  private EmbeddedPostgres(HomeLock lock, Cluster cluster, DatabaseUrl url) {
    this.lock = lock;
    this.cluster = cluster;
    this.url = url;
  }

  /// Starts or joins the home's server and makes its database `daybrief` where it is missing. What
  /// stands in the way is said by [DatabaseUnusableException].
  public static EmbeddedPostgres start(Path home) {
    try {
      Path place = Files.createDirectories(home.toAbsolutePath().normalize());
      return start(place, HomeLock.open(place));
    } catch (AccessDeniedException e) {
      throw new DatabaseUnusableException(
          "no permission to write " + e.getFile() + "; choose another place by DAYBRIEF_HOME", e);
    } catch (IOException e) {
      throw new DatabaseUnusableException("cannot use " + home + ": " + e.getMessage(), e);
    }
  }

  private static EmbeddedPostgres start(Path home, HomeLock lock) throws IOException {
    boolean joined = false;
    try {
      try (var _ = lock.turn()) {
        boolean alone = lock.join();
        joined = true;
        var cluster = new Cluster(home, Binaries.unpackedIn(home));
        return new EmbeddedPostgres(lock, cluster, running(home, cluster, alone));
      }
    } catch (IOException | RuntimeException e) {
      if (joined) {
        lock.close();
      }
      throw e;
    }
  }

  private static DatabaseUrl running(Path home, Cluster cluster, boolean alone) throws IOException {
    String password = cluster.password();
    cluster.initialize(password);
    @Nullable DatabaseUrl found = Adoption.find(cluster, password);
    if (found == null && !alone) {
      throw new DatabaseUnusableException(
          "another Daybrief uses "
              + home
              + " but its PostgreSQL cannot be seen from here; end that one first");
    }
    DatabaseUrl superuser = found == null ? Adoption.url(cluster.start(), password) : found;
    try {
      makeDatabase(superuser);
    } catch (SQLException e) {
      if (alone) {
        cluster.stop();
      }
      throw new DatabaseUnusableException(
          "PostgreSQL in "
              + home
              + " does not let Daybrief in ("
              + e.getMessage()
              + "); if the password was changed, delete "
              + home.resolve("postgres.password")
              + " and start again",
          e);
    }
    return superuser.database(DATABASE);
  }

  private static void makeDatabase(DatabaseUrl superuser) throws SQLException {
    try (Connection connection = superuser.connect();
        var statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("CREATE DATABASE " + DATABASE);
    }
  }

  /// The database as the server's superuser.
  public DatabaseUrl url() {
    return url;
  }

  /// Until closed, a server that ended without being told to is started again.
  public Keeper keep() {
    return new Keeper(this::revive).start();
  }

  /// Starts the server where it runs no more.
  private synchronized void revive() throws IOException {
    if (!open || Postmaster.find(cluster.data()).isPresent()) {
      return;
    }
    try (var _ = lock.turn()) {
      if (Postmaster.find(cluster.data()).isEmpty()) {
        LOG.log(Level.WARNING, "the embedded PostgreSQL has ended; it is started again");
        Postmaster.forget(cluster.data());
        LOG.log(Level.INFO, "the embedded PostgreSQL is back on port {0}", "" + cluster.start());
      }
    }
  }

  /// Stops the server unless another process uses it.
  @Override
  public synchronized void close() {
    if (!open) {
      return;
    }
    open = false;
    try {
      try (var _ = lock.turn()) {
        if (lock.leave()) {
          cluster.stop();
        }
      }
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("stopping the embedded PostgreSQL", e);
    }
  }
}

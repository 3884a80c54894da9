package dev.daybrief.postgres.embedded;

import dev.daybrief.postgres.DatabaseUnusableException;
import dev.daybrief.postgres.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the server that runs on a data directory already: started by another process, or left
/// behind by one that was killed.
final class Adoption {

  /// A server in recovery or on its way down answers within this time.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final long RETRY_MILLIS = 50;

  private static final String INVALID_PASSWORD = "28P01";

  /// Null when none runs; one that does not take the password was ended.
  static @Nullable DatabaseUrl find(Cluster cluster, String password) throws IOException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < giveUp) {
      Optional<Postmaster> postmaster = Postmaster.find(cluster.data());
      if (postmaster.isEmpty()) {
        Postmaster.forget(cluster.data());
        return null;
      }
      DatabaseUrl url = url(postmaster.get().port(), password);
      switch (ask(url, cluster.data())) {
        case OURS -> {
          return url;
        }
        case REFUSES -> {
          cluster.stop();
          return null;
        }
        case BUSY -> Pause.millis(RETRY_MILLIS);
      }
    }
    throw new DatabaseUnusableException(
        "PostgreSQL in " + cluster.data() + " runs but did not answer; see its server.log");
  }

  static DatabaseUrl url(int port, String password) {
    return new DatabaseUrl(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=disable",
        Cluster.SUPERUSER,
        password);
  }

  private enum Answer {
    OURS,
    REFUSES,
    BUSY
  }

  private static Answer ask(DatabaseUrl url, Path data) throws IOException {
    try (Connection connection = url.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT current_setting('data_directory')")) {
      row.next();
      return Files.isSameFile(Path.of(row.getString(1)), data) ? Answer.OURS : Answer.BUSY;
    } catch (SQLException e) {
      return INVALID_PASSWORD.equals(e.getSQLState()) ? Answer.REFUSES : Answer.BUSY;
    }
  }

  private Adoption() {}
}

package dev.daybrief.postgres.brief;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.DatabaseUrl;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Tells every serving process which briefs were published, whichever process published them: by
/// NOTIFY in the publishing transaction, so that nobody hears of a brief that is not there.
public final class BriefNews implements AutoCloseable {

  private static final Logger LOG = System.getLogger(BriefNews.class.getName());

  private static final String CHANNEL = "daybrief_briefs";

  /// How long one wait for news takes before the thread looks whether it shall end.
  private static final int WAIT_MILLIS = 1_000;

  private static final long RECONNECT_SECONDS = 2;

  /// Who hears of a brief that was published.
  @FunctionalInterface
  public interface Reader {
    void published(OrganizationId organization, LocalDate date, int revision);
  }

  private final DatabaseUrl app;
  private final Reader published;
  private final Runnable missed;
  private final CountDownLatch ended = new CountDownLatch(1);

  /// @param published hears of each brief
  /// @param missed is run after the connection was lost: news may have been missed
  public BriefNews(DatabaseUrl app, Reader published, Runnable missed) {
    this.app = app;
    this.published = published;
    this.missed = missed;
  }

  static void tell(Connection connection, NewRevisions written) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
      for (String news : written.news()) {
        statement.setString(1, CHANNEL);
        statement.setString(2, news);
        statement.executeQuery().close();
      }
    }
  }

  /// Listens until closed.
  public BriefNews start() {
    Thread.ofPlatform().daemon().name("brief-news").start(this::listenUntilEnded);
    return this;
  }

  private void listenUntilEnded() {
    while (ended.getCount() > 0) {
      try (Connection connection = app.connect()) {
        listen(connection);
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "news of briefs are interrupted: {0}", e.getMessage());
        pause();
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
    }
    missed.run();
    var server = connection.unwrap(PGConnection.class);
    while (ended.getCount() > 0) {
      for (PGNotification news : server.getNotifications(WAIT_MILLIS)) {
        hear(news.getParameter());
      }
    }
  }

  private void hear(String text) {
    String[] words = text.split(" ", -1);
    published.published(
        OrganizationId.parse(words[0]), LocalDate.parse(words[1]), Integer.parseInt(words[2]));
  }

  private void pause() {
    try {
      if (ended.await(RECONNECT_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.DEBUG, "news of briefs ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended.countDown();
    }
  }

  @Override
  public void close() {
    ended.countDown();
  }
}

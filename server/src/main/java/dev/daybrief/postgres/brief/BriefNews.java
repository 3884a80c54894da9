package dev.daybrief.postgres.brief;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresOrganizations;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Tells every serving process which briefs were published and which organisations changed,
/// whichever process did it: by NOTIFY in the same transaction, so that nobody hears of what is not
/// there.
public final class BriefNews implements AutoCloseable {

  private static final Logger LOG = System.getLogger(BriefNews.class.getName());

  private static final String CHANNEL = "daybrief_briefs";

  /// How long one wait for news takes before the thread looks whether it shall end.
  private static final int WAIT_MILLIS = 1_000;

  private static final long RECONNECT_SECONDS = 2;

  /// Who hears of it.
  public interface Reader {

    void published(OrganizationId organization, LocalDate date, int revision);

    /// Name, zone, language or hours of the organisation.
    void changed(OrganizationId organization);

    /// The connection was lost: news may have been missed.
    void missed();
  }

  private final DatabaseUrl app;
  private final Reader reader;
  private final CountDownLatch ended = new CountDownLatch(1);

  public BriefNews(DatabaseUrl app, Reader reader) {
    this.app = app;
    this.reader = reader;
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
      statement.execute("LISTEN " + PostgresOrganizations.CHANGES);
    }
    reader.missed();
    var server = connection.unwrap(PGConnection.class);
    while (ended.getCount() > 0) {
      for (PGNotification news : server.getNotifications(WAIT_MILLIS)) {
        hear(news);
      }
    }
  }

  private void hear(PGNotification news) {
    String[] words = news.getParameter().split(" ", -1);
    var organization = OrganizationId.parse(words[0]);
    if (news.getName().equals(CHANNEL)) {
      reader.published(organization, LocalDate.parse(words[1]), Integer.parseInt(words[2]));
    } else {
      reader.changed(organization);
    }
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

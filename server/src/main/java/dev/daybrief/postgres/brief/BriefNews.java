package dev.daybrief.postgres.brief;

import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.PostgresOrganizations;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Tells every serving process which briefs were published and which organisations changed,
/// whichever process did it: by NOTIFY in the same transaction, so that nobody hears of what is not
/// there. One connection of its own, outside the pool.
public final class BriefNews implements AutoCloseable {

  private static final Logger LOG = System.getLogger(BriefNews.class.getName());

  private static final String CHANNEL = "daybrief_briefs";

  private static final Pattern TOLD =
      Pattern.compile("([0-9a-f-]{36}) (\\d{4}-\\d{2}-\\d{2}) ([1-9]\\d{0,8})");

  private static final Pattern EMPTIED = Pattern.compile("([0-9a-f-]{36}) emptied");

  /// How long one wait for news takes before the thread looks whether it shall end.
  private static final int WAIT_MILLIS = 1_000;

  /// Every 5 s the server is asked whether it is still there, since a connection that was cut in
  /// silence is silent too.
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final int ANSWER_SECONDS = 2;

  /// A server that restarts is there again within a second or two; one that is gone is asked every
  /// 5 s.
  private static final long FIRST_PAUSE_MILLIS = 250;

  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final DatabaseUrl app;
  private final Listener listener;
  private final CountDownLatch ended = new CountDownLatch(1);
  private long pauseMillis = FIRST_PAUSE_MILLIS;

  public BriefNews(DatabaseUrl app, Listener listener) {
    this.app = app;
    this.listener = listener;
  }

  /// Called on one thread; what it throws is logged.
  public interface Listener {

    /// @param revision 1 for a day's first brief
    void published(OrganizationId organization, LocalDate date, int revision);

    /// All briefs of the organisation were removed.
    void emptied(OrganizationId organization);

    /// Name, zone, language or hours of the organisation, or whether it has sample data.
    void changed(OrganizationId organization);

    /// News may have been missed: whatever is known may be old.
    void missed();

    /// From now on nothing is missed.
    void hearing(Moment since);

    /// Until it is said again that nothing is missed, something may be.
    void deaf();

    /// How far the database has come; said every few seconds.
    void reached(Moment now);
  }

  /// A moment in the life of a database server, by the numbers of its transactions, which tell what
  /// was before what where clocks may not.
  ///
  /// @param life when the server was started, and which database it is: numbers of different lives
  ///     do not compare
  /// @param ended every transaction below has ended
  /// @param begun none from here on has begun
  public record Moment(String life, long ended, long begun) {}

  private static final String MOMENT =
      """
      SELECT pg_postmaster_start_time() || ' ' || current_database(),
        pg_snapshot_xmin(now)::text::bigint, pg_snapshot_xmax(now)::text::bigint
      FROM pg_current_snapshot() AS now""";

  private static Moment moment(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(MOMENT)) {
      row.next();
      return new Moment(row.getString(1), row.getLong(2), row.getLong(3));
    }
  }

  /// What goes over the wire: nothing of a person.
  record Told(OrganizationId organization, LocalDate date, int revision) {

    String text() {
      return organization + " " + date + " " + revision;
    }

    static Optional<Told> parse(String text) {
      Matcher parts = TOLD.matcher(text);
      try {
        return parts.matches()
            ? Optional.of(
                new Told(
                    OrganizationId.parse(parts.group(1)),
                    LocalDate.parse(parts.group(2)),
                    Integer.parseInt(parts.group(3))))
            : Optional.empty();
      } catch (RuntimeException noSuchDay) {
        return Optional.empty();
      }
    }
  }

  static void tell(Connection connection, List<Told> news) throws SQLException {
    if (news.isEmpty()) {
      return;
    }
    try (var statement =
        connection.prepareStatement("SELECT pg_notify(?, told) FROM unnest(?::text[]) told")) {
      statement.setString(1, CHANNEL);
      statement.setArray(
          2, connection.createArrayOf("text", news.stream().map(Told::text).toArray()));
      statement.executeQuery().close();
    }
  }

  public static void tellEmptied(Handle handle, OrganizationId organization) {
    handle.execute("SELECT pg_notify(?, ?)", CHANNEL, organization + " emptied");
  }

  /// Listens until closed.
  public BriefNews start() {
    Thread.ofPlatform().daemon().name("brief-news").start(this::listenUntilEnded);
    return this;
  }

  private void listenUntilEnded() {
    while (ended.getCount() > 0) {
      try (Connection connection = app.connect(ANSWER_SECONDS)) {
        listen(connection);
      } catch (SQLException e) {
        hear(listener::deaf);
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
    pauseMillis = FIRST_PAUSE_MILLIS;
    Moment since = moment(connection);
    hear(() -> listener.hearing(since));
    hear(listener::missed);
    var server = connection.unwrap(PGConnection.class);
    long looked = System.nanoTime();
    while (ended.getCount() > 0) {
      hear(connection, server.getNotifications(WAIT_MILLIS));
      if (System.nanoTime() - looked >= LOOK_NANOS) {
        looked = System.nanoTime();
        if (!connection.isValid(ANSWER_SECONDS)) {
          throw new SQLException("the server does not answer");
        }
        // What came with its answer is no reason for the next wait to end.
        hear(connection, server.getNotifications());
        Moment now = moment(connection);
        hear(() -> listener.reached(now));
      }
    }
  }

  private void hear(Connection connection, PGNotification[] news) throws SQLException {
    for (PGNotification one : news) {
      if (one.getName().equals(PostgresOrganizations.CHANGES)) {
        hear(() -> listener.changed(OrganizationId.parse(one.getParameter())));
      } else {
        hear(connection, one.getParameter());
      }
    }
  }

  /// What cannot be read comes from somebody else's hand, or from a newer version: then anything
  /// may have been published.
  private void hear(Connection connection, String text) throws SQLException {
    Optional<Told> told = Told.parse(text);
    Matcher emptied = EMPTIED.matcher(text);
    if (emptied.matches()) {
      // What others still hold of its briefs is older than this.
      Moment since = moment(connection);
      hear(() -> listener.hearing(since));
      hear(() -> listener.emptied(OrganizationId.parse(emptied.group(1))));
    } else if (told.isPresent()) {
      Told one = told.get();
      hear(() -> listener.published(one.organization, one.date, one.revision));
    } else {
      Moment since = moment(connection);
      hear(() -> listener.hearing(since));
      hear(listener::missed);
    }
  }

  /// A listener that fails must not end the listening.
  private static void hear(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "news of a brief were not passed on", e);
    }
  }

  private void pause() {
    try {
      if (ended.await(pauseMillis, TimeUnit.MILLISECONDS)) {
        LOG.log(Level.DEBUG, "news of briefs ended");
      }
      pauseMillis = Math.min(pauseMillis * 2, LONGEST_PAUSE_MILLIS);
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

package dev.daybrief.postgres.attached;

import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A database of somebody else on a server of its own, with the tables of the ready mapping and a
/// role that may read them:
///
/// `@RegisterExtension static final TheirDatabase theirs = new TheirDatabase();`
public final class TheirDatabase implements BeforeAllCallback, AfterAllCallback {

  /// What the reading role is let in with.
  public static final String PASSWORD = "their secret";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final String TABLES =
      """
      CREATE TABLE organizations (id uuid PRIMARY KEY, name text);
      CREATE TABLE calls (id serial PRIMARY KEY, organization_id uuid, customer_number text,
        direction text, start_time timestamptz, end_time timestamptz, duration_sec numeric,
        status text, nps_score integer, call_reason text, feedback_summary text, ended_reason text,
        cost double precision, service_record_id integer, campaign_id integer,
        created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now());
      CREATE TABLE call_feedback (id serial PRIMARY KEY, call_id integer, kpis json, type text,
        created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now());
      CREATE TABLE servicerecords (id serial PRIMARY KEY, organization_id uuid, customer_name text,
        customer_phone text, vehicle_info text, service_type text, status text,
        appointment_date timestamp, is_demo boolean, service_advisor_name text,
        created_at timestamp DEFAULT now(), updated_at timestamp DEFAULT now());
      GRANT SELECT ON ALL TABLES IN SCHEMA public TO their_reader""";

  private @Nullable Server server;
  private @Nullable DatabaseUrl admin;

  /// One for all test classes of this JVM.
  private static final class Server implements AutoCloseable {

    final EmbeddedPostgres embedded =
        EmbeddedPostgres.start(
            Path.of("target", "their-postgres-" + ProcessHandle.current().pid()));

    @Override
    public void close() {
      embedded.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    server =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(Server.class, _ -> new Server(), Server.class);
    String name = "theirs" + NUMBER.incrementAndGet();
    run(server.embedded.url(), "CREATE DATABASE " + name);
    admin = server.embedded.url().database(name);
    execute(
        "DO $$ BEGIN CREATE ROLE their_reader LOGIN PASSWORD '"
            + PASSWORD
            + "'; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    reset();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (server != null && admin != null) {
      String path = admin.jdbc().replaceFirst("\\?.*", "");
      run(
          server.embedded.url(),
          "DROP DATABASE " + path.substring(path.lastIndexOf('/') + 1) + " WITH (FORCE)");
    }
  }

  /// Empty tables.
  public void reset() {
    execute(
        "DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC;"
            + TABLES);
  }

  public DatabaseUrl admin() {
    if (admin == null) {
      throw new IllegalStateException("the field is static and has @RegisterExtension");
    }
    return admin;
  }

  public DatabaseUrl reader() {
    return admin().as("their_reader", PASSWORD);
  }

  /// As the owner of the tables, in zone UTC.
  public void execute(String sql) {
    run(admin(), sql);
  }

  /// A transaction that the test ends.
  public Connection begin(String sql) throws SQLException {
    Connection connection = admin().connect();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return connection;
  }

  public @Nullable String text(String sql) {
    try (var connection = admin().connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void run(DatabaseUrl url, String sql) {
    try (var connection = url.connect();
        var statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}

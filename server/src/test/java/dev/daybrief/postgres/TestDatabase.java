package dev.daybrief.postgres;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A database of the test class's own, migrated and empty, on a real PostgreSQL:
///
/// `@RegisterExtension static final TestDatabase postgres = new TestDatabase();`
///
/// The server is the embedded one, or the one of `DAYBRIEF_TEST_DATABASE_URL`. The sessions' zone
/// is neither UTC nor the JVM's.
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

  private static final String SESSION_ZONE = "Pacific/Auckland";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final int connections;
  private @Nullable TestServer server;
  private @Nullable DatabaseUrl admin;
  private @Nullable AppRole app;
  private @Nullable Database database;

  public TestDatabase() {
    this(4);
  }

  public TestDatabase(int connections) {
    this.connections = connections;
  }

  /// On a server of its own, for what begins before the tests do; [#end] ends it.
  public static TestDatabase begin(String folder) {
    var database = new TestDatabase(12);
    database.open(new TestServer(folder));
    return database;
  }

  public void end() throws SQLException {
    TestServer own = present(server);
    afterAll();
    own.close();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    open(TestServer.of(context));
  }

  private void open(TestServer on) {
    server = on;
    String name = server.name("class" + NUMBER.incrementAndGet());
    admin = server.cloneTemplate(name);
    app = server.app().database(name);
    database = Database.open(app, connections, SESSION_ZONE, InstantSource.system());
  }

  @Override
  public void afterAll(ExtensionContext context) throws SQLException {
    afterAll();
  }

  private void afterAll() throws SQLException {
    if (database != null && server != null && admin != null) {
      database.close();
      server.drop(admin);
    }
  }

  /// As the app role.
  public Database database() {
    return present(database);
  }

  public DatabaseUrl app() {
    return role().url();
  }

  public AppRole role() {
    return present(app);
  }

  /// As a superuser, whom row security does not bind: for looking behind the scenes.
  public DatabaseUrl admin() {
    return present(admin);
  }

  /// Runs statements as a superuser.
  public void execute(String sql) {
    try (var connection = admin().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// The first column of the first row, as a superuser.
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

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the field is static and has @RegisterExtension");
    }
    return value;
  }
}

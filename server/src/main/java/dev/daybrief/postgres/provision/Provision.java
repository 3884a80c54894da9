package dev.daybrief.postgres.provision;

import dev.daybrief.postgres.AppRole;
import dev.daybrief.postgres.DatabaseUnusableException;
import dev.daybrief.postgres.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/// Makes a database ready for use. Repeating it changes nothing; several nodes may do it at once.
public final class Provision {

  static final String SCHEMA = "daybrief";

  private static final int OLDEST_SERVER = 15;

  /// One node at a time; any number that no other program is likely to take.
  private static final long LOCK = 0x6461796272696566L;

  /// Makes the roles where the user may, and derives the app role's password from the user's, so
  /// that all nodes agree. Returns the app role.
  public static AppRole prepare(DatabaseUrl owner) {
    return prepare(owner, null);
  }

  /// @param app the app role when somebody else made it; the owner's user then needs no right to
  ///     make roles
  public static AppRole prepare(DatabaseUrl owner, @Nullable DatabaseUrl app) {
    try (Connection connection = owner.connect()) {
      checkVersion(connection);
      lock(connection);
      var roles = app == null ? Roles.make(connection, owner) : Roles.given(connection, app);
      makeSchema(connection, roles.owner());
      migrate(owner, roles);
      var role =
          new AppRole(
              app == null ? roles.app() : app,
              ContextKeys.newest(connection, roles.owner()),
              isDistributed(connection));
      try (Connection asApp = role.url().connect()) {
        RowSecurity.check(asApp);
        ContextKeys.check(asApp, role.key(), InstantSource.system());
      }
      return role;
    } catch (SQLException e) {
      throw new DatabaseUnusableException(
          "cannot prepare " + owner + ": " + e.getMessage() + " (" + e.getSQLState() + ")", e);
    } catch (FlywayException e) {
      throw new DatabaseUnusableException("cannot migrate " + owner + ": " + e.getMessage(), e);
    }
  }

  private static void checkVersion(Connection connection) throws SQLException {
    var server = connection.getMetaData();
    if (server.getDatabaseMajorVersion() < OLDEST_SERVER) {
      throw new DatabaseUnusableException(
          "PostgreSQL "
              + OLDEST_SERVER
              + " or newer is needed, this server is "
              + server.getDatabaseProductVersion());
    }
  }

  private static boolean isDistributed(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus')")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static void lock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT pg_advisory_lock(?)")) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }

  private static void makeSchema(Connection connection, String owner) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "CREATE SCHEMA IF NOT EXISTS " + SCHEMA + " AUTHORIZATION " + Roles.quoted(owner));
    }
  }

  private static void migrate(DatabaseUrl url, Roles roles) {
    FluentConfiguration migrations = migrations(url, roles);
    try {
      migrations.load().migrate();
    } catch (FlywayValidateException e) {
      // Of two changes that were made side by side the later number may be there first. Whatever
      // else
      // is wrong is so once more.
      migrations.outOfOrder(true).load().migrate();
    }
  }

  private static FluentConfiguration migrations(DatabaseUrl url, Roles roles) {
    return Flyway.configure(Provision.class.getClassLoader())
        .dataSource(url.jdbc(), url.user(), url.password())
        .initSql("SET ROLE " + Roles.quoted(roles.owner()))
        .schemas(SCHEMA)
        .createSchemas(false)
        .locations("classpath:db/migration")
        .placeholders(Map.of("app_role", Roles.quoted(roles.app().user())));
  }

  private Provision() {}
}

package dev.daybrief.postgres.provision;

import dev.daybrief.postgres.DatabaseUnusableException;
import dev.daybrief.postgres.DatabaseUrl;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/// Who owns the tables, and who works on their rows.
record Roles(String owner, DatabaseUrl app) {

  private static final String OWNER = "daybrief_owner";
  private static final String APP = "daybrief_app";

  /// Changing it would lock out nodes of the version before during an update.
  private static final String PASSWORD_LABEL = "daybrief app role";

  /// Makes both roles as the connection's user, who must be allowed to.
  static Roles make(Connection connection, DatabaseUrl admin) throws SQLException {
    if (!mayMakeRoles(connection)) {
      throw new DatabaseUnusableException(
          "the user "
              + admin.user()
              + " may not create roles; let an administrator create a role for the application"
              + " and give its address as well");
    }
    String password = derivedPassword(admin.password());
    makeOwner(connection);
    makeApp(connection, password);
    return new Roles(OWNER, admin.as(APP, password));
  }

  /// The owner is the role of that name where the user belongs to it, else the user.
  static Roles given(Connection connection, DatabaseUrl app) throws SQLException {
    String owner =
        text(
            connection,
            """
            SELECT coalesce((SELECT rolname FROM pg_roles WHERE rolname = '%s'
                AND pg_has_role(current_user, oid, 'MEMBER')), current_user)"""
                .formatted(OWNER));
    return new Roles(owner, app);
  }

  static String quoted(String role) {
    return '"' + role.replace("\"", "\"\"") + '"';
  }

  private static boolean mayMakeRoles(Connection connection) throws SQLException {
    return text(
            connection,
            "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
        .equals("t");
  }

  private static void makeOwner(Connection connection) throws SQLException {
    makeRole(connection, OWNER, "NOLOGIN");
    execute(
        connection,
        """
        DO $$
        BEGIN
          IF NOT pg_has_role(current_user, '%s', 'MEMBER') THEN
            EXECUTE format('GRANT %s TO %%I', current_user);
          END IF;
        END
        $$"""
            .formatted(OWNER, OWNER));
  }

  private static void makeApp(Connection connection, String password) throws SQLException {
    makeRole(connection, APP, "LOGIN");
    execute(connection, "ALTER ROLE " + APP + " PASSWORD '" + ScramVerifier.of(password) + "'");
    execute(
        connection,
        """
        DO $$
        BEGIN
          IF NOT has_database_privilege('%s', current_database(), 'CONNECT') THEN
            EXECUTE format('GRANT CONNECT ON DATABASE %%I TO %s', current_database());
          END IF;
        END
        $$"""
            .formatted(APP, APP));
  }

  /// Roles belong to the whole server: a node that prepares another database of it may make the
  /// same one at this moment.
  private static void makeRole(Connection connection, String role, String login)
      throws SQLException {
    execute(
        connection,
        """
        DO $$
        BEGIN
          CREATE ROLE %s %s NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
          NULL;
        END
        $$"""
            .formatted(role, login));
  }

  static String derivedPassword(String ownerPassword) {
    if (ownerPassword.isEmpty()) {
      throw new DatabaseUnusableException(
          "the address of the owner needs a password, because the application's is derived from"
              + " it; or give the address of the application as well");
    }
    try {
      return HexFormat.of()
          .formatHex(
              ScramVerifier.hmac(ownerPassword.getBytes(StandardCharsets.UTF_8), PASSWORD_LABEL));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}

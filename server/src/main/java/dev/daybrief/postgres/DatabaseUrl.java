package dev.daybrief.postgres;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/// Where a database is and who asks. Its text form hides the password.
///
/// @param jdbc `jdbc:postgresql://host:port/database?…` without user and password
public record DatabaseUrl(String jdbc, String user, String password) {

  private static final List<String> SCHEMES =
      List.of("jdbc:postgresql://", "postgresql://", "postgres://");

  /// Reads `postgresql://user:password@host:port/database?…` and the same with `jdbc:` before
  /// it; user and password may also be parameters. Percent escapes are decoded. One that
  /// cannot be read throws, with a message that does not repeat it, because it may hold a
  /// password.
  public static DatabaseUrl parse(String text) {
    String scheme =
        SCHEMES.stream()
            .filter(text::startsWith)
            .findFirst()
            .orElseThrow(() -> new DatabaseUnusableException(FORM));
    return new Parts(text.substring(scheme.length())).url();
  }

  private static final String FORM =
      "a database address has the form postgresql://user:password@host:port/database";

  /// A connection of its own, outside any pool.
  public Connection connect() throws SQLException {
    return connect(new Properties());
  }

  /// The same for who cannot wait: a server that is silent for longer is given up.
  public Connection connect(int patienceSeconds) throws SQLException {
    var properties = new Properties();
    String seconds = Integer.toString(patienceSeconds);
    properties.setProperty("connectTimeout", seconds);
    properties.setProperty("socketTimeout", seconds);
    return connect(properties);
  }

  private Connection connect(Properties properties) throws SQLException {
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "daybrief");
    // Not by DriverManager, which offers a driver to the class loader alone that was there first.
    Connection connection = new Driver().connect(jdbc, properties);
    if (connection == null) {
      throw new SQLException("no address of PostgreSQL: " + jdbc);
    }
    return connection;
  }

  /// The same database as another role.
  public DatabaseUrl as(String role, String itsPassword) {
    return new DatabaseUrl(jdbc, role, itsPassword);
  }

  /// Another database of the same server, as the same role.
  public DatabaseUrl database(String name) {
    int path = jdbc.indexOf('/', "jdbc:postgresql://".length());
    int query = jdbc.indexOf('?', path);
    String rest = query < 0 ? "" : jdbc.substring(query);
    return new DatabaseUrl(
        jdbc.substring(0, path + 1) + URLEncoder.encode(name, StandardCharsets.UTF_8) + rest,
        user,
        password);
  }

  @Override
  public String toString() {
    return jdbc + " as " + user;
  }

  /// The pieces of an address after its scheme.
  private static final class Parts {

    private final String place;
    private final List<String> parameters = new ArrayList<>();
    private String user = "";
    private String password = "";

    Parts(String address) {
      int query = address.indexOf('?');
      String authority = query < 0 ? address : address.substring(0, query);
      // A password may hold an @ that nobody escaped: the last one before the path counts.
      int at = authority.lastIndexOf('@');
      if (at >= 0) {
        readCredentials(authority.substring(0, at));
      }
      this.place = authority.substring(at + 1);
      if (query >= 0) {
        readParameters(address.substring(query + 1));
      }
    }

    private void readCredentials(String text) {
      int colon = text.indexOf(':');
      user = decoded(colon < 0 ? text : text.substring(0, colon));
      password = colon < 0 ? "" : decoded(text.substring(colon + 1));
    }

    private void readParameters(String query) {
      for (String parameter : query.split("&", -1)) {
        if (parameter.startsWith("user=")) {
          user = decoded(parameter.substring("user=".length()));
        } else if (parameter.startsWith("password=")) {
          password = decoded(parameter.substring("password=".length()));
        } else if (!parameter.isEmpty()) {
          parameters.add(parameter);
        }
      }
    }

    DatabaseUrl url() {
      int slash = place.indexOf('/');
      if (user.isEmpty() || slash <= 0 || slash == place.length() - 1) {
        throw new DatabaseUnusableException(FORM);
      }
      String rest = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
      return new DatabaseUrl("jdbc:postgresql://" + place + rest, user, password);
    }

    private static String decoded(String text) {
      try {
        // In an address a plus is a plus.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        throw new DatabaseUnusableException(FORM + "; a % in user or password is written %25", e);
      }
    }
  }
}

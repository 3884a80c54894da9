import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/// Moves what readers said two days back: a test cannot wait until the day has ended on which it
/// was said, and only what was said before counts for a brief.
void main(String[] arguments) throws Exception {
  Path home = Path.of(arguments[0]);
  String port = Files.readString(home.resolve("postgres.port")).strip();
  String password = Files.readString(home.resolve("postgres.password")).strip();
  String url = "jdbc:postgresql://127.0.0.1:" + port + "/daybrief?sslmode=disable";
  try (var connection = DriverManager.getConnection(url, "postgres", password);
      var statement = connection.createStatement()) {
    statement.executeUpdate(
        "UPDATE daybrief.item_feedback SET given_at = given_at - interval '2 days'");
  }
}

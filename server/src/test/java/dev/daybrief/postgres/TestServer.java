package dev.daybrief.postgres;

import dev.daybrief.postgres.embedded.EmbeddedPostgres;
import dev.daybrief.postgres.provision.Provision;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The server all test classes of this JVM share, with a migrated template to clone.
final class TestServer implements AutoCloseable {

  private final String folder;
  private final @Nullable EmbeddedPostgres embedded;
  private final DatabaseUrl admin;
  private final DatabaseUrl template;
  private final AppRole app;

  private TestServer() {
    this("test-postgres");
  }

  /// @param folder below `target`; one server each
  TestServer(String folder) {
    String external = System.getenv("DAYBRIEF_TEST_DATABASE_URL");
    embedded = external == null ? EmbeddedPostgres.start(Path.of("target", folder)) : null;
    admin = embedded == null ? DatabaseUrl.parse(external) : embedded.url();
    this.folder = folder.replace('-', '_');
    template = admin.database(name("template"));
    execute(admin, "CREATE DATABASE " + name("template"));
    app = Provision.prepare(template);
  }

  static TestServer of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(TestServer.class, _ -> new TestServer(), TestServer.class);
  }

  /// Unique among the JVMs that test at the same time.
  String name(String what) {
    return "daybrief_" + folder + "_" + ProcessHandle.current().pid() + "_" + what;
  }

  DatabaseUrl admin() {
    return admin;
  }

  AppRole app() {
    return app;
  }

  DatabaseUrl cloneTemplate(String name) {
    execute(admin, "CREATE DATABASE " + name + " TEMPLATE " + name("template"));
    return admin.database(name);
  }

  DatabaseUrl createEmpty(String name) {
    execute(admin, "CREATE DATABASE " + name);
    return admin.database(name);
  }

  void drop(DatabaseUrl database) {
    String path = database.jdbc().replaceFirst("\\?.*", "");
    execute(admin, "DROP DATABASE " + path.substring(path.lastIndexOf('/') + 1) + " WITH (FORCE)");
  }

  @Override
  public void close() {
    drop(template);
    if (embedded != null) {
      embedded.close();
    }
  }

  private static void execute(DatabaseUrl url, String sql) {
    try (var connection = url.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}

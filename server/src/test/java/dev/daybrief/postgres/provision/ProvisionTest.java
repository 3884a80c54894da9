package dev.daybrief.postgres.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.postgres.ContextKey;
import dev.daybrief.postgres.DatabaseUnusableException;
import dev.daybrief.postgres.DatabaseUrl;
import dev.daybrief.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Test
  void makesAnAppRoleThatOwnsNothing() {
    assertThat(
            postgres.text(
                """
                SELECT concat_ws(' ', rolcanlogin, rolsuper, rolbypassrls, rolcreaterole,
                  rolcreatedb) FROM pg_roles WHERE rolname = 'daybrief_app'"""))
        .isEqualTo("t f f f f");
    assertThat(
            postgres.text(
                """
                SELECT string_agg(DISTINCT pg_get_userbyid(relowner), ',') FROM pg_class
                WHERE relnamespace = 'daybrief'::regnamespace"""))
        .isEqualTo("daybrief_owner");
    assertThat(postgres.text("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'daybrief_owner'"))
        .isEqualTo("f");
  }

  @Test
  void derivesOnePasswordForAllNodes() {
    assertThat(Provision.prepare(postgres.admin()).url()).isEqualTo(postgres.app());
    assertThat(Roles.derivedPassword("one")).isNotEqualTo(Roles.derivedPassword("two"));
  }

  @Test
  void letsSeveralNodesPrepareAtOnce() throws Exception {
    postgres.execute("DROP SCHEMA daybrief CASCADE");
    Callable<DatabaseUrl> node = () -> Provision.prepare(postgres.admin()).url();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var urls = threads.invokeAll(Collections.nCopies(4, node)).stream().map(Future::resultNow);

      assertThat(urls).containsOnly(postgres.app());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-26, 0, 26})
  void startsWithAClockThatIsADayOff(long hours) throws SQLException {
    ContextKey key = Provision.prepare(postgres.admin()).key();
    try (Connection app = postgres.app().connect()) {
      var clock = InstantSource.offset(InstantSource.system(), Duration.ofHours(hours));

      assertThatCode(() -> ContextKeys.check(app, key, clock)).doesNotThrowAnyException();
    }
  }

  @Test
  void refusesADatabaseThatDoesNotBelieveItsOwnKey() throws SQLException {
    try (Connection app = postgres.app().connect()) {
      assertThatThrownBy(() -> ContextKeys.check(app, ContextKey.random(), InstantSource.system()))
          .isInstanceOf(DatabaseUnusableException.class)
          .hasMessageContaining("does not believe");
    }
  }

  @Test
  void bringsWhatIsMissingToADatabaseThatANewerVersionKnows() {
    postgres.execute(
        "UPDATE daybrief.flyway_schema_history SET version = '999' WHERE version = '52'");
    postgres.execute(
        """
        UPDATE daybrief.flyway_schema_history
        SET script = 'V999__of_a_newer_version.sql', description = 'of a newer version'
        WHERE version = '999'""");

    Provision.prepare(postgres.admin());

    assertThat(
            postgres.text("SELECT script FROM daybrief.flyway_schema_history WHERE version = '52'"))
        .isEqualTo("V52__tenants_by_uuid.sql");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALTER TABLE daybrief.calls DISABLE ROW LEVEL SECURITY  | ALTER TABLE daybrief.calls ENABLE ROW LEVEL SECURITY | calls is not enabled
          ALTER TABLE daybrief.runs NO FORCE ROW LEVEL SECURITY  | ALTER TABLE daybrief.runs FORCE ROW LEVEL SECURITY | runs is not enabled
          CREATE TABLE daybrief.extra (organization_id uuid)     | DROP TABLE daybrief.extra | extra has no policy
          CREATE POLICY more ON daybrief.runs USING (true)       | DROP POLICY more ON daybrief.runs | policy more of
          GRANT TRUNCATE ON daybrief.calls TO daybrief_app       | REVOKE TRUNCATE ON daybrief.calls FROM daybrief_app | calls may be emptied
          CREATE VIEW daybrief.all_calls AS SELECT * FROM daybrief.calls | DROP VIEW daybrief.all_calls | view daybrief.all_calls
          ALTER TABLE daybrief.runs OWNER TO daybrief_app        | ALTER TABLE daybrief.runs OWNER TO daybrief_owner | owner of daybrief.runs
          """)
  void refusesADatabaseWithAHole(String hole, String mend, String said) {
    Provision.prepare(postgres.admin());
    postgres.execute(hole);
    try {
      assertThatThrownBy(() -> Provision.prepare(postgres.admin()))
          .isInstanceOf(DatabaseUnusableException.class)
          .hasMessageContaining("organisations are not kept apart")
          .hasMessageContaining(said);
    } finally {
      postgres.execute(mend);
    }
    assertThat(Provision.prepare(postgres.admin()).url()).isEqualTo(postgres.app());
  }

  @Test
  void refusesAnAppRoleThatRowSecurityDoesNotBind() {
    assertThatThrownBy(() -> Provision.prepare(postgres.admin(), postgres.admin()))
        .isInstanceOf(DatabaseUnusableException.class)
        .hasMessageContaining("row security does not bind");
    withRole(
        "bypass_" + suffix(),
        "LOGIN BYPASSRLS PASSWORD 'pw'",
        role ->
            assertThatThrownBy(
                    () -> Provision.prepare(postgres.admin(), postgres.admin().as(role, "pw")))
                .hasMessageContaining("may act as " + role));
  }

  @Test
  void worksWithARoleThatSomebodyElseMade() {
    withRole(
        "theirs_" + suffix(),
        "LOGIN PASSWORD 'pw'",
        role -> {
          postgres.execute("DROP SCHEMA IF EXISTS daybrief CASCADE");
          var app = postgres.admin().as(role, "pw");
          assertThat(Provision.prepare(postgres.admin(), app).url()).isEqualTo(app);
          postgres.execute("DROP SCHEMA daybrief CASCADE");
          postgres.execute("DROP OWNED BY " + role);
        });
    Provision.prepare(postgres.admin());
  }

  @Test
  void migratesAsAnOwnerWhoMayMakeNoRoles() {
    withRole(
        "plain_" + suffix(),
        "LOGIN PASSWORD 'pw'",
        owner ->
            withRole(
                "app_" + suffix(),
                "LOGIN PASSWORD 'pw'",
                app -> {
                  postgres.execute("DROP SCHEMA IF EXISTS daybrief CASCADE");
                  postgres.execute(
                      "GRANT CREATE ON DATABASE "
                          + postgres.text("SELECT current_database()")
                          + " TO "
                          + owner);
                  var plain = postgres.admin().as(owner, "pw");

                  assertThatThrownBy(() -> Provision.prepare(plain))
                      .isInstanceOf(DatabaseUnusableException.class)
                      .hasMessageContaining("may not create roles");
                  assertThat(Provision.prepare(plain, plain.as(app, "pw")).url().user())
                      .isEqualTo(app);
                  assertThatThrownBy(() -> Provision.prepare(plain, plain))
                      .hasMessageContaining("owner of");

                  postgres.execute("DROP OWNED BY " + owner + ", " + app + " CASCADE");
                }));
    Provision.prepare(postgres.admin());
  }

  @Test
  void worksForAnAdministratorWhoIsNoSuperuser() {
    // With the same password, the same one is derived for the app role, which all tests share.
    String password = postgres.admin().password();
    withRole(
        "creator_" + suffix(),
        "LOGIN CREATEROLE PASSWORD '" + password + "'",
        creator -> {
          postgres.execute("DROP SCHEMA IF EXISTS daybrief CASCADE");
          String database = String.valueOf(postgres.text("SELECT current_database()"));
          postgres.execute("GRANT CREATE ON DATABASE " + database + " TO " + creator);
          postgres.execute(
              "GRANT daybrief_owner, daybrief_app TO " + creator + " WITH ADMIN OPTION");

          var url = Provision.prepare(postgres.admin().as(creator, password)).url();

          assertThat(url.user()).isEqualTo("daybrief_app");
          postgres.execute("REVOKE CREATE ON DATABASE " + database + " FROM " + creator);
        });
    Provision.prepare(postgres.admin());
  }

  @Test
  void saysWhichServerItCouldNotReach() {
    var nowhere = new DatabaseUrl("jdbc:postgresql://127.0.0.1:1/brief", "anna", "secret");

    assertThatThrownBy(() -> Provision.prepare(nowhere))
        .isInstanceOf(DatabaseUnusableException.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageNotContaining("secret");
  }

  @Test
  void needsAPasswordToDeriveFrom() {
    assertThatThrownBy(() -> Roles.derivedPassword(""))
        .isInstanceOf(DatabaseUnusableException.class);
  }

  @Test
  void writesThePasswordIntoNoLog() throws SQLException {
    assertThat(ScramVerifier.of("pencil"))
        .startsWith("SCRAM-SHA-256$4096:")
        .doesNotContain("pencil");
    try (var connection = postgres.app().connect()) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  private static String suffix() {
    return Long.toString(ProcessHandle.current().pid());
  }

  private interface Work {
    void with(String role);
  }

  private static void withRole(String role, String options, Work work) {
    postgres.execute("CREATE ROLE " + role + " " + options);
    try {
      work.with(role);
    } finally {
      for (String sql : List.of("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role)) {
        postgres.execute(sql);
      }
    }
  }
}

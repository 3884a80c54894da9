package dev.daybrief.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContextKeyTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase(1);

  private static final OrganizationId OURS = new OrganizationId(new UUID(7, 1));
  private static final OrganizationId THEIRS = new OrganizationId(new UUID(7, 2));

  @Test
  void signsAsEveryHmacDoes() throws Exception {
    byte[] secret = "thirty-two bytes make one secret".getBytes(StandardCharsets.UTF_8);
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));

    assertThat(ContextKey.of(secret).signature("what is said"))
        .isEqualTo(mac.doFinal("what is said".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void namesOrganizationsAndAnEnd() {
    var context = ContextKey.random().context(List.of(OURS, THEIRS), Instant.ofEpochSecond(1_000));

    assertThat(context).matches(OURS + "," + THEIRS + "\\|1300\\|[0-9a-f]{64}");
  }

  @Test
  void isBelievedByTheDatabaseUntilItEnds() {
    var key = postgres.role().key();
    var now = postgres.database().now();

    assertThat(believed(key.context(List.of(OURS, THEIRS), now)))
        .isEqualTo("{" + OURS + "," + THEIRS + "}");
    assertThat(believed(key.context(List.of(OURS), now.minus(ContextKey.LIFE).plusSeconds(30))))
        .isEqualTo("{" + OURS + "}");
    assertThat(believed(key.context(List.of(OURS), now.minus(ContextKey.LIFE).minusSeconds(2))))
        .isEqualTo("none");
  }

  /// A transaction that lasts longer than its context goes on.
  @Test
  void isComparedWithTheBeginningOfTheTransaction() {
    assertThat(
            postgres.text(
                "SELECT provolatile FROM pg_proc WHERE oid = 'daybrief.tenants()'::regprocedure"))
        .isEqualTo("s");
    assertThat(postgres.text("SELECT pg_get_functiondef('daybrief.tenants()'::regprocedure)"))
        .contains("transaction_timestamp()")
        .doesNotContain("clock_timestamp()");
  }

  @Test
  void believesAnOlderKeyBesideANewOne() {
    var older = postgres.role().key();
    postgres.execute(
        """
        INSERT INTO daybrief.context_keys
        SELECT 2, decode(repeat('ab', 64), 'hex'), decode(repeat('cd', 64), 'hex')""");
    try {
      assertThat(believed(older.context(List.of(OURS), Instant.now()))).isEqualTo("{" + OURS + "}");
    } finally {
      postgres.execute("DELETE FROM daybrief.context_keys WHERE number = 2");
    }
  }

  @Test
  void showsInNoListOfStatements() {
    String shown =
        postgres
            .database()
            .inTenant(
                OURS,
                handle ->
                    handle
                        .createQuery(
                            """
                            SELECT string_agg(query, ' ') FROM pg_stat_activity
                            WHERE usename = current_user""")
                        .mapTo(String.class)
                        .one());

    assertThat(shown).doesNotContain(OURS.toString());
    assertThat(lastStatement()).contains("set_config").doesNotContain(OURS.toString());
  }

  /// Of the one connection, as a superuser sees it while its transaction is open.
  private static String lastStatement() {
    return postgres
        .database()
        .inTenant(
            OURS,
            handle ->
                String.valueOf(
                    postgres.text(
                        """
                        SELECT query FROM pg_stat_activity
                        WHERE state = 'idle in transaction' AND datname = current_database()""")));
  }

  /// As it must be said where Citus passes it on.
  @Test
  void mayBeSaidInAStatementToo() {
    var role = postgres.role();
    var distributed = new AppRole(role.url(), role.key(), true);
    try (var database = Database.open(distributed, 1)) {
      assertThat(database.<String>inTenant(OURS, ContextKeyTest::tenants))
          .isEqualTo("{" + OURS + "}");
      assertThat(database.<String>inInstallation(ContextKeyTest::tenants)).isEqualTo("none");
    }
  }

  private static String believed(String context) {
    return postgres
        .database()
        .inInstallation(
            handle -> {
              handle.execute("SET LOCAL daybrief.organizations = '" + context + "'");
              return tenants(handle);
            });
  }

  private static String tenants(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(daybrief.tenants()::text, 'none')")
        .mapTo(String.class)
        .one();
  }
}

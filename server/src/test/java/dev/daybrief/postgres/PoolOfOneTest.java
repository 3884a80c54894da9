package dev.daybrief.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two organisations, both and nobody take turns on one connection, with errors, cancelled
/// statements and lost connections in between: each sees its own rows and no others.
class PoolOfOneTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase(1);

  private static final OrganizationId OURS = TenancyTest.OURS;
  private static final OrganizationId THEIRS = TenancyTest.THEIRS;

  private static final List<List<OrganizationId>> TURNS =
      List.of(List.of(), List.of(OURS), List.of(THEIRS), List.of(OURS, THEIRS));

  /// How a transaction may end badly.
  private static final List<String> ENDS =
      List.of(
          "SELECT 1 / 0",
          "SELECT pg_cancel_backend(pg_backend_pid())",
          "SELECT pg_terminate_backend(pg_backend_pid())",
          "ROLLBACK; SELECT 1 / 0");

  /// Something done in a transaction that sees these organisations.
  private interface Entering {
    void enter(List<OrganizationId> organizations, java.util.function.Function<Handle, ?> work);
  }

  @BeforeAll
  static void fill() {
    TenancyTest.fill(postgres);
  }

  @Test
  void showsEachItsOwnRowsInAnyOrder() {
    Entering real =
        (organizations, work) -> postgres.database().inTenants(organizations, work::apply);

    assertThat(wrong(real, 400)).isEmpty();
  }

  /// Else the test above could be blind.
  enum Mutant {
    SET_FOR_THE_SESSION("SELECT set_config('daybrief.organizations', '%s', false)"),
    SET_WITHOUT_LOCAL("SET daybrief.organizations = '%s'"),
    FORGOTTEN("SELECT '%s'"),
    UNSIGNED("SET LOCAL daybrief.organizations = '%.36s'"),
    COMMITTED_TOO_EARLY("SET LOCAL daybrief.organizations = '%s'; COMMIT"),
    SET_ONLY_WHERE_ABSENT(
        "SELECT set_config('daybrief.organizations', coalesce(nullif("
            + "current_setting('daybrief.organizations', true), ''), '%s'), false)"),
    CUT("SET LOCAL daybrief.organizations = '%.100s'");

    private final String sql;

    Mutant(String sql) {
      this.sql = sql;
    }
  }

  @ParameterizedTest
  @EnumSource
  void seesEachWrongWayToEnter(Mutant mutant) {
    Entering wrongly =
        (organizations, work) ->
            postgres
                .database()
                .inInstallation(
                    handle -> {
                      String context = postgres.role().key().context(organizations, Instant.now());
                      if (!organizations.isEmpty()) {
                        handle.execute(mutant.sql.formatted(context));
                      }
                      return work.apply(handle);
                    });

    assertThat(wrong(wrongly, 40)).isNotEmpty();
    // The connection may hold what the mutant left on it.
    end("SELECT pg_terminate_backend(pg_backend_pid())");
  }

  private static List<String> wrong(Entering entering, int turns) {
    var random = new Random(20261110);
    var wrong = new ArrayList<String>();
    for (int turn = 0; turn < turns; turn++) {
      List<OrganizationId> organizations = TURNS.get(random.nextInt(TURNS.size()));
      String end = random.nextInt(4) == 0 ? ENDS.get(random.nextInt(ENDS.size())) : "";
      var seen = new ArrayList<OrganizationId>();
      try {
        entering.enter(
            organizations,
            handle -> {
              seen.addAll(seen(handle));
              return end.isEmpty() ? 0 : handle.execute(end);
            });
      } catch (RuntimeException expected) {
        if (end.isEmpty()) {
          wrong.add(expected.toString());
        }
      }
      if (!seen.equals(organizations)) {
        wrong.add(organizations + " saw " + seen);
      }
    }
    return wrong;
  }

  private static void end(String sql) {
    try {
      postgres.database().<Integer>inInstallation(handle -> handle.execute(sql));
    } catch (RuntimeException expected) {
      assertThat(expected).isNotNull();
    }
  }

  private static List<OrganizationId> seen(Handle handle) {
    return Arrays.asList(
        handle
            .createQuery("SELECT organization_id::text FROM daybrief.calls ORDER BY 1")
            .mapTo(String.class)
            .map(OrganizationId::parse)
            .list()
            .toArray(OrganizationId[]::new));
  }
}

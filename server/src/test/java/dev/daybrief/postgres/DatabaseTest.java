package dev.daybrief.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.day.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.util.Throwables;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase(1);

  private static final OrganizationId OURS =
      OrganizationId.parse("00000000-0000-7000-8000-00000000000a");
  private static final OrganizationId THEIRS =
      OrganizationId.parse("00000000-0000-7000-8000-00000000000b");

  @BeforeEach
  void twoOrganizations() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
    for (var organization : List.of(OURS, THEIRS)) {
      postgres.execute(
          "INSERT INTO daybrief.organizations (organization_id, slug, name, zone, locale) VALUES ('"
              + organization
              + "', '"
              + organization
              + "', 'Name', 'UTC', 'en')");
    }
  }

  @Test
  void seesTheOrganizationsOfItsTransactionAlone() {
    assertThat(postgres.database().inTenant(OURS, DatabaseTest::visible)).containsExactly(OURS);
    assertThat(postgres.database().inTenants(List.of(OURS, THEIRS), DatabaseTest::visible))
        .containsExactlyInAnyOrder(OURS, THEIRS);
    assertThat(postgres.database().inTenants(List.of(), DatabaseTest::visible)).isEmpty();
  }

  @Test
  void forgetsTheContextWithTheTransaction() {
    postgres.database().inTenant(OURS, DatabaseTest::visible);

    assertThat(postgres.database().inInstallation(DatabaseTest::visible)).isEmpty();
  }

  /// The server refuses a context that is out of time, and then shows no row.
  @ParameterizedTest
  @ValueSource(ints = {-26, 26})
  void seesThemByAClockThatIsHoursOff(int hours) {
    Duration off = Duration.ofHours(hours);
    var wrong = new AtomicReference<>(off);
    InstantSource clock = () -> Instant.now().plus(wrong.get());
    try (var database = Database.open(postgres.role(), 1, "UTC", clock)) {
      assertThat(database.inTenant(OURS, DatabaseTest::visible)).containsExactly(OURS);
      assertThat(database.atOneInstant(OURS, DatabaseTest::visible)).containsExactly(OURS);

      wrong.set(off.negated());
      assertThat(database.inTenant(OURS, DatabaseTest::visible)).containsExactly(OURS);
    }
  }

  @Test
  void forgetsTheContextAfterAnError() {
    assertThatThrownBy(
            () -> postgres.database().inTenant(OURS, handle -> handle.execute("SELECT 1 / 0")))
        .hasMessageContaining("division by zero");

    assertThat(postgres.database().inInstallation(DatabaseTest::visible)).isEmpty();
    assertThat(postgres.database().inTenant(THEIRS, DatabaseTest::visible)).containsExactly(THEIRS);
  }

  @Test
  void undoesWhatAFailedTransactionWrote() {
    assertThatThrownBy(
            () ->
                postgres
                    .database()
                    .inTenant(
                        OURS,
                        handle -> {
                          handle.execute("UPDATE daybrief.organizations SET name = 'Changed'");
                          throw new IllegalStateException("stop");
                        }))
        .hasMessage("stop");

    assertThat(postgres.text("SELECT string_agg(DISTINCT name, ',') FROM daybrief.organizations"))
        .isEqualTo("Name");
  }

  @Test
  void countsTimeInTheSessionsOwnZone() {
    String zone =
        postgres
            .database()
            .inInstallation(
                handle -> handle.createQuery("SHOW TimeZone").mapTo(String.class).one());

    assertThat(zone).isEqualTo("Pacific/Auckland");
    assertThat(java.time.ZoneId.systemDefault().getId()).isEqualTo("America/St_Johns");
  }

  @Test
  void opensSessionsInUtc() {
    try (var opened = Database.open(postgres.role(), 1)) {
      assertThat(
              opened.<String>inInstallation(
                  handle -> handle.createQuery("SHOW TimeZone").mapTo(String.class).one()))
          .isEqualTo("UTC");
    }
  }

  private static List<OrganizationId> visible(Handle handle) {
    return handle
        .createQuery("SELECT organization_id::text FROM daybrief.organizations")
        .mapTo(String.class)
        .map(OrganizationId::parse)
        .list();
  }

  @Test
  void tellsOfAFailureWithoutWhatWasBound() {
    var somebody = new OrganizationId(UUID.randomUUID());
    assertThatThrownBy(
            () ->
                postgres
                    .database()
                    .inTenant(
                        somebody,
                        handle ->
                            handle.execute(
                                """
                                INSERT INTO daybrief.feedback (organization_id, external_id, comment)
                                VALUES (?, 'x', ?)""",
                                somebody.value(),
                                "Frau Muster, 030 1234")))
        .satisfies(
            failure ->
                assertThat(Throwables.getStackTrace(failure))
                    .contains("null value in column")
                    .doesNotContain("Muster"));
  }
}

package dev.daybrief.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.StoreUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A database behind a network that swallows everything.
class SilentDatabaseTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private BlackHole network;
  private Database database;
  private Pulse pulse;

  @BeforeEach
  void connect() throws IOException {
    AppRole role = postgres.role();
    network = new BlackHole(role.url());
    database = Database.open(new AppRole(network.url(), role.key(), role.distributed()), 2);
    pulse = database.watch();
  }

  @AfterEach
  void disconnect() throws IOException {
    pulse.close();
    network.close();
    database.close();
  }

  @Test
  void failsAtOnceInsteadOfWaiting() {
    assertThat(database.now()).isNotNull();

    network.swallow();
    waitUntil(() -> !database.isThere());

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(1),
        () ->
            assertThatThrownBy(database::now)
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("the database is silent"));
  }

  @Test
  void goesOnWhenItAnswersAgain() throws IOException {
    network.swallow();
    waitUntil(() -> !database.isThere());

    network.pass();

    waitUntil(database::isThere);
    assertThat(database.now()).isNotNull();
  }

  @Test
  void isTakenToBeThereWhereNobodyWatches() {
    pulse.close();
    network.swallow();

    assertThat(database.isThere()).isTrue();
  }

  private static void waitUntil(BooleanSupplier so) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          while (!so.getAsBoolean()) {
            Thread.onSpinWait();
          }
        });
  }
}

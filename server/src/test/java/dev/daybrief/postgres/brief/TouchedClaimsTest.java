package dev.daybrief.postgres.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.Brief;
import dev.daybrief.brief.BriefStore.Publication;
import dev.daybrief.brief.Claims;
import dev.daybrief.brief.DueBook.Settlement;
import dev.daybrief.brief.SomeBriefs;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.records.CallStore;
import dev.daybrief.postgres.records.SourceCalls;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What becomes of claims while somebody else changes their rows: late records wake organisations,
/// and a sign of life comes while a day is published. The planner is made to choose what it may
/// choose at any time: a walk along an index for each organisation.
class TouchedClaimsTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final List<Organization> three =
      Stream.generate(SomeBriefs::organization).limit(3).toList();

  @BeforeAll
  static void preferIndexes() {
    String name = postgres.text("SELECT current_database()");
    for (String node : List.of("hashjoin", "mergejoin", "seqscan")) {
      postgres.execute("ALTER DATABASE %s SET enable_%s = off".formatted(name, node));
    }
  }

  private final Database database = Database.open(postgres.role(), 2);
  private final PostgresDueBook book = new PostgresDueBook(database, PostgresDueBook.LEASE);
  private Claims claims = Claims.NONE;

  @BeforeEach
  void claim() {
    postgres.execute("DELETE FROM daybrief.due_briefs");
    three.forEach(one -> new PostgresOrganizations(database).add(one, false));
    claims = book.claim(three.stream().map(Organization::id).toList());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void extendsAll() throws SQLException {
    assertThat(whileTouched(() -> book.extend(claims))).isEqualTo(claims);
  }

  @Test
  void givesAllBack() throws SQLException {
    whileTouched(
        () -> {
          book.release(claims);
          return claims;
        });

    assertThat(claimed()).isEqualTo("0");
  }

  @Test
  void settlesAll() throws SQLException {
    Instant tomorrow = Instant.now().plusSeconds(86_400);
    var settlements = three.stream().map(one -> new Settlement(one.id(), tomorrow, 3)).toList();
    whileTouched(
        () -> {
          book.settle(claims, settlements);
          return claims;
        });

    assertThat(claimed()).isEqualTo("0");
    assertThat(postgres.text("SELECT count(*) FROM daybrief.due_briefs WHERE failures = 3"))
        .isEqualTo("3");
  }

  @Test
  void publishesAll() throws SQLException {
    List<Brief> briefs = three.stream().map(one -> SomeBriefs.brief(one, "Monday.", 0)).toList();
    var store = new PostgresBriefStore(database);

    assertThat(whileTouched(() -> store.publish(briefs, claims)))
        .containsOnly(Publication.PUBLISHED)
        .hasSize(3);
  }

  @Test
  void wakesAllWhoseRecordsComeLate() throws SQLException {
    postgres.execute("UPDATE daybrief.due_briefs SET due_at = 'infinity', claimed_until = NULL");
    Instant lastWeek = Instant.now().minus(Duration.ofDays(7));
    var late =
        three.stream()
            .collect(
                Collectors.toMap(
                    Organization::id, _ -> List.of(SourceCalls.completed("late", lastWeek))));
    var store = new CallStore(database);

    assertThat(whileTouched(() -> store.storeNew(late))).isEqualTo(late.keySet());

    assertThat(postgres.text("SELECT count(*) FROM daybrief.due_briefs WHERE due_at < 'infinity'"))
        .isEqualTo("3");
  }

  private static String claimed() {
    return String.valueOf(
        postgres.text("SELECT count(*) FROM daybrief.due_briefs WHERE claimed_until IS NOT NULL"));
  }

  /// Begins while another transaction has changed all rows, and goes on when that one ended.
  private static <T> T whileTouched(Supplier<T> work) throws SQLException {
    try (Connection other = postgres.admin().connect();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeUpdate("UPDATE daybrief.due_briefs SET due_at = due_at");
      var doing = CompletableFuture.supplyAsync(work);
      while (waiting().equals("0") && !doing.isDone()) {
        Thread.onSpinWait();
      }
      other.commit();
      return doing.join();
    }
  }

  private static String waiting() {
    return String.valueOf(
        postgres.text(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'"""));
  }
}

package dev.daybrief.postgres.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.access.Act;
import dev.daybrief.access.Actor;
import dev.daybrief.access.AuditLog;
import dev.daybrief.access.AuditLog.Filter;
import dev.daybrief.access.AuditLog.Shown;
import dev.daybrief.access.Deed;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.postgres.Database;
import dev.daybrief.postgres.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The chain of an organisation cannot be changed, cut or forked unseen.
class PostgresAuditLogTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase(8);

  private static final Filter ALL =
      new Filter(
          Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"), null);

  private final OrganizationId organization = new OrganizationId(UUID.randomUUID());

  @Test
  void keepsWhatWasDoneNewestFirst() {
    UUID member = UUID.randomUUID();
    write(Deed.refused(Actor.NOBODY, Act.LOGIN, member.toString()));
    Actor.member(member).doing(() -> write(Deed.done(Act.GOAL_SET, "nps week 50")));

    List<Shown> page = log().page(organization, ALL, Long.MAX_VALUE, 10);

    assertThat(page).extracting(shown -> shown.entry().number()).containsExactly(2L, 1L);
    assertThat(page).allMatch(Shown::whole);
    assertThat(page.getFirst().entry().actorId()).isEqualTo(member);
    assertThat(page.getFirst().entry().subject()).isEqualTo("nps week 50");
    assertThat(page.getLast().entry().outcome()).isEqualTo("refused");
    assertThat(log().page(organization, ALL, 2, 10)).hasSize(1);
    assertThat(log().verify(organization).entries()).isEqualTo(2);
  }

  @Test
  void findsByActAndTime() {
    write(Deed.done(Act.LOGOUT, ""));
    write(Deed.done(Act.EXPORT, ""));
    Instant now = postgres.database().now();

    assertThat(log().page(organization, new Filter(ALL.from(), ALL.until(), Act.EXPORT), 9, 9))
        .extracting(shown -> shown.entry().act())
        .containsExactly("export");
    assertThat(log().page(organization, new Filter(ALL.from(), now, null), 9, 9)).hasSize(2);
    assertThat(log().page(organization, new Filter(now, ALL.until(), null), 9, 9)).isEmpty();
  }

  /// Each writer stands for a node.
  @Test
  void neverForksWhenManyWriteAtOnce() throws InterruptedException, ExecutionException {
    try (var other = Database.open(postgres.role(), 4);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 8; writer++) {
        var here = new PostgresAuditLog(writer % 2 == 0 ? postgres.database() : other);
        writers.add(
            threads.submit(
                () -> {
                  for (int deed = 0; deed < 25; deed++) {
                    here.write(organization, Deed.done(Act.LOGOUT, ""));
                  }
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }

    AuditLog.Verdict verdict = log().verify(organization);
    assertThat(verdict.entries()).isEqualTo(200);
    assertThat(verdict.broken()).isNull();
    List<Instant> times =
        log().page(organization, ALL, Long.MAX_VALUE, 300).reversed().stream()
            .map(shown -> shown.entry().at())
            .toList();
    assertThat(times).isSorted().hasSize(200);
  }

  @Test
  void leavesNoEntryOfWhatWasNotDone() {
    assertThatThrownBy(
            () ->
                postgres
                    .database()
                    .inTenant(
                        organization,
                        handle -> {
                          AuditTrail.done(handle, organization, Act.EXPORT, "");
                          throw new IllegalStateException("the act failed");
                        }))
        .hasMessage("the act failed");
    write(Deed.done(Act.LOGOUT, ""));

    assertThat(log().verify(organization).entries()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE daybrief.audit_entries SET subject = 'x' WHERE %s AND number = 3",
        "UPDATE daybrief.audit_entries SET outcome = 'refused' WHERE %s AND number = 3",
        "UPDATE daybrief.audit_entries SET actor = 'nobody' WHERE %s AND number = 3",
        "UPDATE daybrief.audit_entries SET act = 'export' WHERE %s AND number = 3",
        "UPDATE daybrief.audit_entries SET actor_id = gen_random_uuid() WHERE %s AND number = 3",
        "UPDATE daybrief.audit_entries SET hash = '' WHERE %s AND number = 3",
        "UPDATE daybrief.audit_entries SET at = at + interval '1 microsecond'"
            + " WHERE %s AND number = 3",
        "DELETE FROM daybrief.audit_entries WHERE %s AND number = 3",
        "DELETE FROM daybrief.audit_entries WHERE %s AND number >= 3",
        "UPDATE daybrief.audit_entries SET number = number + 10 WHERE %s AND number >= 3",
      })
  void namesTheFirstBrokenEntry(String change) {
    for (int deed = 0; deed < 5; deed++) {
      write(Deed.done(Act.LOGOUT, "deed " + deed));
    }

    postgres.execute(change.formatted(ours()));

    assertThat(log().verify(organization).broken()).isEqualTo(3);
    assertThat(log().verify(organization).entries()).isEqualTo(2);
  }

  @Test
  void seesEntriesWithoutTheirEnd() {
    write(Deed.done(Act.LOGOUT, ""));
    postgres.execute("DELETE FROM daybrief.audit_heads WHERE " + ours());

    assertThat(log().verify(organization).broken()).isEqualTo(1);
  }

  @Test
  void saysOnThePageWhichEntryIsNotWhole() {
    for (int deed = 0; deed < 4; deed++) {
      write(Deed.done(Act.LOGOUT, ""));
    }
    postgres.execute(
        "UPDATE daybrief.audit_entries SET act = 'login' WHERE " + ours() + " AND number = 2");
    postgres.execute("DELETE FROM daybrief.audit_entries WHERE " + ours() + " AND number = 3");

    assertThat(log().page(organization, ALL, Long.MAX_VALUE, 10))
        .extracting(shown -> shown.entry().number() + " " + shown.whole())
        .containsExactly("4 false", "2 false", "1 true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE daybrief.audit_entries SET subject = ''",
        "DELETE FROM daybrief.audit_entries",
        "UPDATE daybrief.audit_heads SET forgotten = 1",
        "DELETE FROM daybrief.audit_heads",
      })
  void letsTheApplicationChangeNothing(String statement) {
    write(Deed.done(Act.LOGOUT, ""));

    assertThatThrownBy(
            () -> postgres.database().inTenant(organization, handle -> handle.execute(statement)))
        .hasMessageContaining("permission denied");
  }

  @Test
  void forgetsOldEntriesAndStaysWhole() {
    for (int deed = 0; deed < 5; deed++) {
      write(Deed.done(Act.LOGOUT, ""));
    }
    assertThat(forget("now()")).as("younger than a year").isZero();
    grow(3);

    assertThat(forget("now() - interval '4 years'")).isZero();
    assertThat(forget("now()")).isEqualTo(3);
    assertThat(forget("now()")).isZero();

    assertThat(log().verify(organization).broken()).isNull();
    assertThat(log().verify(organization).entries()).isEqualTo(2);
    assertThat(log().page(organization, ALL, Long.MAX_VALUE, 10)).allMatch(Shown::whole).hasSize(2);
    write(Deed.done(Act.LOGOUT, ""));
    assertThat(log().verify(organization).entries()).isEqualTo(3);
  }

  /// Makes the oldest entries three years old, and their chain right again.
  private void grow(int entries) {
    postgres.execute(
        "UPDATE daybrief.audit_entries SET at = at - interval '3 years' WHERE %s AND number <= %d"
            .formatted(ours(), entries));
    @Nullable String before = "0".repeat(64);
    for (Shown shown : log().page(organization, ALL, Long.MAX_VALUE, 10).reversed()) {
      before = shown.entry().hashAfter(before);
      postgres.execute(
          "UPDATE daybrief.audit_entries SET hash = '%s' WHERE %s AND number = %d"
              .formatted(before, ours(), shown.entry().number()));
    }
    postgres.execute(
        "UPDATE daybrief.audit_heads SET hash = '%s' WHERE %s".formatted(before, ours()));
    assertThat(log().verify(organization).broken()).isNull();
  }

  private long forget(String before) {
    return postgres
        .database()
        .inTenant(
            organization,
            handle ->
                handle
                    .createQuery("SELECT daybrief.forget_audit(" + before + ")")
                    .mapTo(Long.class)
                    .one());
  }

  private boolean write(Deed deed) {
    log().write(organization, deed);
    return true;
  }

  private String ours() {
    return "organization_id = '" + organization + "'";
  }

  private static PostgresAuditLog log() {
    return new PostgresAuditLog(postgres.database());
  }
}

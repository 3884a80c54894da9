package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.access.Actor;
import dev.daybrief.access.AuditLog;
import dev.daybrief.access.Deed;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.record.RecordIntake;
import dev.daybrief.record.RecordIntake.Form;
import dev.daybrief.record.RecordIntake.Intake;
import dev.daybrief.record.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NotedIntakeTest {

  private static final OrganizationId OURS = new OrganizationId(new UUID(0, 1));
  private static final OrganizationId THEIRS = new OrganizationId(new UUID(0, 2));
  private static final Actor KEY = Actor.key(new UUID(0, 3));

  private final List<String> happened = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private boolean away;

  private final RecordIntake intake =
      new NotedIntake(
          (organization, kind, form, body) -> {
            happened.add("taken");
            return new Intake.Taken(List.of());
          },
          new AuditLog() {
            @Override
            public void write(OrganizationId organization, Deed deed) {
              if (away) {
                throw new IllegalStateException("away");
              }
              String whose = organization.equals(OURS) ? "ours" : "theirs";
              happened.add(whose + " " + deed.act().word() + " " + deed.subject());
            }

            @Override
            public List<Shown> page(OrganizationId of, Filter filter, long before, int most) {
              throw new UnsupportedOperationException();
            }

            @Override
            public Verdict verify(OrganizationId organization) {
              throw new UnsupportedOperationException();
            }
          },
          nanos::get);

  private void take(Actor actor, OrganizationId organization, SourceKind kind) {
    actor.doing(() -> intake.take(organization, kind, Form.JSON, new byte[0]));
  }

  @Test
  void writesDownASenderBeforeTheFirstBatchAndOnceAnHour() {
    take(KEY, OURS, SourceKind.CALLS);
    take(KEY, OURS, SourceKind.CALLS);
    nanos.addAndGet(NotedIntake.WINDOW.toNanos() + 1);
    take(KEY, OURS, SourceKind.CALLS);

    assertThat(happened)
        .containsExactly(
            "ours records.send calls", "taken", "taken", "ours records.send calls", "taken");
  }

  @Test
  void tellsSendersOrganizationsAndKindsApart() {
    take(KEY, OURS, SourceKind.CALLS);
    take(Actor.member(new UUID(0, 3)), OURS, SourceKind.CALLS);
    take(KEY, THEIRS, SourceKind.CALLS);
    take(KEY, OURS, SourceKind.FEEDBACK);

    assertThat(happened).filteredOn(entry -> !entry.equals("taken")).hasSize(4);
  }

  @Test
  void takesNothingThatItCannotWriteDown() {
    away = true;
    assertThatThrownBy(() -> take(KEY, OURS, SourceKind.CALLS)).hasMessage("away");
    assertThat(happened).isEmpty();

    away = false;
    take(KEY, OURS, SourceKind.CALLS);
    assertThat(happened).containsExactly("ours records.send calls", "taken");
  }
}

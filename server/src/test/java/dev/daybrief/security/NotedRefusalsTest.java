package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Act;
import dev.daybrief.access.Actor;
import dev.daybrief.access.AuditLog;
import dev.daybrief.access.Deed;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.log.HeardLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NotedRefusalsTest {

  private static final OrganizationId OURS = new OrganizationId(new UUID(0, 1));

  private final List<Deed> written = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private boolean away;

  private final NotedRefusals refusals =
      new NotedRefusals(
          new AuditLog() {
            @Override
            public void write(OrganizationId organization, Deed deed) {
              if (away) {
                throw new IllegalStateException("away");
              }
              written.add(deed);
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
          Runnable::run,
          nanos::get);

  @Test
  void writesAFewOfAKindAndAgainLater() {
    Deed ofOne = wrong(1);
    for (int tried = 0; tried < 1_000; tried++) {
      refusals.note(OURS, ofOne);
    }
    refusals.note(OURS, wrong(2));

    assertThat(written).hasSize(NotedRefusals.MOST + 1).last().isEqualTo(wrong(2));
    nanos.addAndGet(NotedRefusals.WINDOW.toNanos() + 1);
    refusals.note(OURS, ofOne);
    assertThat(written).hasSize(NotedRefusals.MOST + 2);
  }

  @Test
  void goesOnWhenTheLogIsAway() {
    away = true;
    refusals.note(OURS, wrong(1));
    away = false;
    refusals.note(OURS, wrong(1));

    assertThat(written).hasSize(1);
  }

  @Test
  void writesNothingOfUnknownAddresses() {
    refusals.noteUnknown();

    assertThat(written).isEmpty();
  }

  @Test
  void tellsHowManyMoreThereWereOnceAMinute() {
    try (var lines = new HeardLog(NotedRefusals.class)) {
      for (int tried = 0; tried < NotedRefusals.MOST; tried++) {
        refusals.note(OURS, wrong(1));
      }
      assertThat(lines.heard()).isEmpty();
      refusals.note(OURS, wrong(1));
      refusals.noteUnknown();
      refusals.noteUnknown();
      nanos.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
      refusals.note(OURS, wrong(1));
      assertThat(lines.heard()).containsExactly(told(0, 1));

      nanos.incrementAndGet();
      refusals.noteUnknown();
      nanos.addAndGet(Duration.ofMinutes(1).toNanos());
      refusals.noteUnknown();
      assertThat(lines.heard()).containsExactly(told(0, 1), told(3, 1), told(1, 0));
    }
  }

  private static String told(int unknown, int more) {
    return "refused since the last line: %d sign-ins with unknown addresses, %d tries beyond those in the audit log"
        .formatted(unknown, more);
  }

  private static Deed wrong(int member) {
    return Deed.refused(Actor.NOBODY, Act.LOGIN, new UUID(0, member).toString());
  }
}

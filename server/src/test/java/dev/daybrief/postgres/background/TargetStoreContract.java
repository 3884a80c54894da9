package dev.daybrief.postgres.background;

import static dev.daybrief.fact.Target.Span.MONTH;
import static dev.daybrief.fact.Target.Span.WEEK;
import static dev.daybrief.metric.Metric.CALLS_COMPLETED;
import static dev.daybrief.metric.Metric.SERVICE_COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.TargetStore;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Target;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [TargetStore] does.
abstract class TargetStoreContract {

  abstract TargetStore store();

  /// One that no other test uses.
  abstract OrganizationId organization();

  @Test
  void keepsOneGoalForEachMetricAndSpan() {
    var ours = organization();
    store().set(ours, new Target(SERVICE_COMPLETED, WEEK, 30), at(1));
    store().set(ours, new Target(CALLS_COMPLETED, WEEK, 100), at(1));
    store().set(ours, new Target(CALLS_COMPLETED, MONTH, 400), at(1));
    store().set(ours, new Target(CALLS_COMPLETED, WEEK, 120), at(2));

    assertThat(store().list(ours, at(2)))
        .containsExactly(
            new Target(CALLS_COMPLETED, MONTH, 400),
            new Target(CALLS_COMPLETED, WEEK, 120),
            new Target(SERVICE_COMPLETED, WEEK, 30));
  }

  @Test
  void remembersWhichGoalHeldWhen() {
    var ours = organization();
    store().set(ours, new Target(CALLS_COMPLETED, WEEK, 100), at(1));
    store().set(ours, new Target(CALLS_COMPLETED, WEEK, 120), at(2));
    store().remove(ours, CALLS_COMPLETED, WEEK, at(3));
    store().remove(ours, SERVICE_COMPLETED, WEEK, at(3));

    assertThat(store().list(ours, at(0))).isEmpty();
    assertThat(store().list(ours, at(1))).containsExactly(new Target(CALLS_COMPLETED, WEEK, 100));
    assertThat(store().list(ours, at(2))).containsExactly(new Target(CALLS_COMPLETED, WEEK, 120));
    assertThat(store().list(ours, at(3))).isEmpty();
  }

  @Test
  void replacesTheKnownGoals() {
    var ours = organization();
    var theirs = organization();
    var weekly = new Target(CALLS_COMPLETED, WEEK, 100);
    var monthly = new Target(CALLS_COMPLETED, MONTH, 400);
    var services = new Target(SERVICE_COMPLETED, WEEK, 30);
    store().set(ours, weekly, at(1));
    store().set(ours, services, at(1));
    store().set(theirs, weekly, at(1));

    assertThat(store().replace(ours, List.of(weekly), List.of(), at(2))).isFalse();
    assertThat(store().list(ours, at(2))).containsExactly(weekly, services);

    var known = List.of(weekly, services);
    var higher = new Target(CALLS_COMPLETED, WEEK, 120);
    assertThat(store().replace(ours, known, List.of(monthly, higher), at(3))).isTrue();

    assertThat(store().list(ours, at(2))).containsExactly(weekly, services);
    assertThat(store().list(ours, at(3))).containsExactly(monthly, higher);
    assertThat(store().list(theirs, at(3))).containsExactly(weekly);
  }

  @Test
  void takesTheLastGoalOfAnInstant() {
    var ours = organization();
    store().set(ours, new Target(CALLS_COMPLETED, WEEK, 100), at(1));
    store().set(ours, new Target(CALLS_COMPLETED, WEEK, 110), at(1));

    assertThat(store().list(ours, at(1))).containsExactly(new Target(CALLS_COMPLETED, WEEK, 110));
  }

  @Test
  void showsNoOtherOrganization() {
    store().set(organization(), new Target(CALLS_COMPLETED, WEEK, 100), at(1));

    assertThat(store().list(organization(), at(2))).isEmpty();
  }

  private static Instant at(int hour) {
    return Instant.parse("2026-11-10T00:00:00Z").plusSeconds(3600L * hour);
  }
}

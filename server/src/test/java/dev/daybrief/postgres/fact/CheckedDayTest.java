package dev.daybrief.postgres.fact;

import static dev.daybrief.metric.Metric.CALLS_MISSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.DoubtfulNumbers;
import dev.daybrief.day.Organization;
import dev.daybrief.postgres.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That both ways of counting agree on all honest records is the matter of [RecountTest].
class CheckedDayTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private static final LocalDate DAY = LocalDate.parse("2026-11-10");

  private final PostgresFactSource facts = new PostgresFactSource(postgres.database());

  private static Organization garage() {
    return Books.open(postgres, "UTC")
        .call("late", "2026-11-10T10:00:00Z", "ready", "2026-11-10T10:00:00Z")
        .call("late", "2026-11-10T11:00:00Z", "missed", "2026-11-10T10:00:00Z", "customer_key='k'")
        .call("told after", "2026-11-09T12:00:00Z", "ready", "2026-11-09T10:00:00Z")
        .call("told after", "2026-11-11T11:00:00Z", "missed", "2026-11-09T10:00:00Z")
        .feedback("f", "2026-11-10T12:00:00Z", "nps_score = 3")
        .feedback("old", "2026-11-09T12:00:00Z", "nps_score = 6", "call_external_id = 'late'")
        .visit(
            "v",
            "2026-11-09T08:00:00Z",
            "completed",
            "2026-11-10T08:00:00Z",
            "completed_at = '2026-11-09T09:00Z'",
            "customer_key = 'k'")
        .close();
  }

  private long missed(Organization organization) {
    return facts.load(List.of(organization), DAY).getFirst().sheet().facts().count(CALLS_MISSED);
  }

  @Test
  void countsAStoredDayAnewWhoseNumbersAreOlderThanTheRecords() {
    var garage = garage();
    assertThat(missed(garage)).isEqualTo(1);
    postgres.execute(
        "UPDATE daybrief.daily_facts SET calls_missed = 5 WHERE organization_id = '%s'"
            .formatted(garage.id()));

    assertThat(missed(garage)).isEqualTo(1);
    assertThat(
            postgres.text(
                "SELECT calls_missed FROM daybrief.daily_facts WHERE organization_id = '%s' AND day = '%s'"
                    .formatted(garage.id(), DAY)))
        .isEqualTo("1");
  }

  /// Validity that was stored wrongly misleads the first way of counting, and not the second.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "calls SET valid_until = valid_from WHERE external_id = 'late' AND status = 'missed'",
        "calls SET valid_until = 'infinity' WHERE external_id = 'late' AND status = 'ready'",
        "feedback SET valid_until = '2026-11-10T01:00Z' WHERE external_id = 'f'",
        "feedback SET valid_until = '2026-11-10T01:00Z' WHERE external_id = 'old'",
        "service_records SET valid_until = '2026-11-10T01:00Z' WHERE external_id = 'v'"
      })
  void believesNoNumberThatTheOtherWayOfCountingDenies(String spoiled) {
    var garage = garage();
    postgres.execute(
        "UPDATE daybrief.%s AND organization_id = '%s'".formatted(spoiled, garage.id()));

    assertThatThrownBy(() -> missed(garage))
        .isInstanceOf(DoubtfulNumbers.class)
        .hasMessageContaining(garage.id().toString());
  }
}

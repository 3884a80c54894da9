package dev.daybrief.postgres.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.day.OrganizationSettings;
import dev.daybrief.postgres.PostgresOrganizations;
import dev.daybrief.postgres.TestDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Late records and the due table.
class WakingTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final Organization organization =
      new Organization(
          new OrganizationId(UUID.randomUUID()),
          "org-" + UUID.randomUUID(),
          "Garage",
          ZoneId.of("Pacific/Auckland"),
          Locale.ENGLISH);

  @BeforeEach
  void know() {
    new PostgresOrganizations(postgres.database()).add(organization, false);
  }

  private void store(Instant at) {
    new CallStore(postgres.database())
        .store(organization.id(), List.of(SourceCalls.completed("one", at)));
  }

  /// Seconds until its briefs are due, rounded up.
  private long dueIn() {
    return Long.parseLong(
        String.valueOf(
            postgres.text(
                """
                SELECT ceil(extract(epoch FROM due_at - clock_timestamp()))::bigint
                FROM daybrief.due_briefs WHERE organization_id = '%s'"""
                    .formatted(organization.id()))));
  }

  private Instant midnight() {
    return organization.day(Instant.now().atZone(organization.zone()).toLocalDate()).start();
  }

  @Test
  void isDueFirstWhenItsDayHasEnded() {
    Instant end = midnight().atZone(organization.zone()).plusDays(1).toInstant();

    assertThat(Instant.now().plusSeconds(dueIn()))
        .isBetween(end.minusSeconds(5), end.plusSeconds(5));
  }

  @Test
  void isDueInAMinuteWhenRecordsOfADayThatHasEndedCome() {
    store(midnight().minusSeconds(1));

    assertThat(dueIn()).isBetween(1L, 60L);
  }

  @Test
  void isNotDueForRecordsOfToday() {
    long before = dueIn();

    store(midnight());

    assertThat(dueIn()).isBetween(before - 60, before);
  }

  @Test
  void isDueAtOnceWhenItsZoneChanges() {
    var organizations = new PostgresOrganizations(postgres.database());
    var known = organizations.settings(organization.id()).orElseThrow();

    var wanted =
        new OrganizationSettings(
            known.name(), ZoneId.of("Europe/Berlin"), known.locale(), known.opening(), true);

    organizations.change(organization.id(), known, wanted);

    assertThat(dueIn()).isLessThanOrEqualTo(0);
  }
}

package dev.daybrief.postgres.background;

import dev.daybrief.brief.ForecastStore;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Background;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class FakeForecastsTest extends ForecastStoreContract {

  private final FakeForecasts store = new FakeForecasts();

  @Override
  ForecastStore store() {
    return store;
  }

  @Override
  Organization organization() {
    var id = UUID.randomUUID();
    return new Organization(
        new OrganizationId(id), "org-" + id, "O", ZoneOffset.UTC, Locale.ENGLISH);
  }

  @Override
  Background background(Organization organization, LocalDate date) {
    return new Background(
        store.predictions(organization.id(), date),
        store.records(organization.id(), date),
        List.of(),
        0);
  }
}

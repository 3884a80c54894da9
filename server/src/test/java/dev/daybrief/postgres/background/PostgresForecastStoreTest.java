package dev.daybrief.postgres.background;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.ForecastStore;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Background;
import dev.daybrief.metric.Metric;
import dev.daybrief.postgres.RecordRows;
import dev.daybrief.postgres.TestDatabase;
import dev.daybrief.postgres.fact.PostgresFactSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresForecastStoreTest extends ForecastStoreContract {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  @Override
  ForecastStore store() {
    return new PostgresForecastStore(postgres.database());
  }

  @Override
  Organization organization() {
    return new RecordRows(postgres).organization("org-" + UUID.randomUUID(), "UTC");
  }

  @Override
  Background background(Organization organization, LocalDate date) {
    return new PostgresFactSource(postgres.database())
        .load(List.of(organization), date)
        .getFirst()
        .background();
  }

  /// Of a version that knew other metrics.
  @Test
  void readsWhatIsKnownOfAnotherCatalogue() {
    var ours = organization();
    postgres.execute(
        """
        INSERT INTO daybrief.forecasts VALUES ('%s', '2026-11-09', '{gone,calls_total}', '{1,2}',
          '{3,4}', '{gone,calls_total}', '{1,2}', '{1,2}', '{1,2}', '{t,f}')"""
            .formatted(ours.id()));

    var background = background(ours, LocalDate.parse("2026-11-10"));

    assertThat(background.earlier()).singleElement().matches(made -> made.mean() == 2);
    assertThat(background.records()).containsOnlyKeys(Metric.CALLS_TOTAL);
  }
}

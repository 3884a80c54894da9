package dev.daybrief.postgres.background;

import dev.daybrief.brief.ForecastStore;
import dev.daybrief.fact.Outlook;
import dev.daybrief.postgres.Column;
import dev.daybrief.postgres.Database;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Forecasts in PostgreSQL, a batch in one statement.
public final class PostgresForecastStore implements ForecastStore {

  private static final String STORE =
      """
      INSERT INTO daybrief.forecasts (organization_id, day, metrics, means, variances,
        scored_metrics, crps, weekday_means, seasonal_naives, covered)
      SELECT organization_id, day, metrics::text[], means::real[], variances::real[],
        scored_metrics::text[], crps::real[], weekday_means::real[], seasonal_naives::real[],
        covered::boolean[]
      FROM unnest(?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::text[], ?::text[])
        AS f (organization_id, day, metrics, means, variances, scored_metrics, crps, weekday_means,
          seasonal_naives, covered)
      ON CONFLICT (organization_id, day) DO UPDATE SET scored_metrics = excluded.scored_metrics,
        crps = excluded.crps, weekday_means = excluded.weekday_means,
        seasonal_naives = excluded.seasonal_naives, covered = excluded.covered""";

  private final Database database;

  public PostgresForecastStore(Database database) {
    this.database = database;
  }

  @Override
  public void store(List<Outlook> outlooks) {
    if (outlooks.isEmpty()) {
      return;
    }
    // Two processes that store the same days never wait for each other in a circle.
    var ordered =
        outlooks.stream()
            .sorted(Comparator.comparing(Outlook::organization).thenComparing(Outlook::date))
            .toList();
    database.inTenants(
        ordered.stream().map(Outlook::organization).distinct().toList(),
        handle -> store(handle.getConnection(), ordered));
  }

  private static int store(Connection connection, List<Outlook> outlooks) {
    var columns = new ArrayList<Column<ForecastArrays>>();
    columns.add(Column.uuid(row -> row.outlook().organization().value()));
    columns.add(Column.date(row -> row.outlook().date()));
    ForecastArrays.TEXTS.forEach(text -> columns.add(Column.text(text)));
    return Column.write(
        connection, STORE, outlooks.stream().map(ForecastArrays::new).toList(), columns);
  }
}

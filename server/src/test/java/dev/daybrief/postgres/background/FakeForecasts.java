package dev.daybrief.postgres.background;

import dev.daybrief.brief.ForecastStore;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.ForecastScore;
import dev.daybrief.fact.History;
import dev.daybrief.fact.Outlook;
import dev.daybrief.fact.Prediction;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.metric.Metric;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Forecasts in memory.
public final class FakeForecasts implements ForecastStore {

  private final Map<OrganizationId, Map<LocalDate, Outlook>> kept = new HashMap<>();

  @Override
  public void store(List<Outlook> outlooks) {
    for (Outlook made : outlooks) {
      kept.computeIfAbsent(made.organization(), _ -> new HashMap<>())
          .merge(
              made.date(),
              made,
              (first, last) ->
                  new Outlook(
                      first.organization(), first.date(), first.predictions(), last.scores()));
    }
  }

  List<Prediction> predictions(OrganizationId organization, LocalDate date) {
    var found = new ArrayList<Prediction>();
    for (Outlook made : kept.getOrDefault(organization, Map.of()).values()) {
      made.predictions().stream()
          .filter(one -> made.date().plusDays(one.horizon()).equals(date))
          .forEach(found::add);
    }
    return found;
  }

  Map<Metric, TrackRecord> records(OrganizationId organization, LocalDate date) {
    var sums = new EnumMap<Metric, TrackRecord>(Metric.class);
    for (Outlook made : kept.getOrDefault(organization, Map.of()).values()) {
      long ago = ChronoUnit.DAYS.between(made.date(), date);
      if (ago >= 1 && ago <= History.DAYS) {
        made.scores().stream()
            .filter(score -> score.horizon() == 1)
            .forEach(score -> sums.merge(score.metric(), of(score), FakeForecasts::sum));
      }
    }
    return sums;
  }

  private static TrackRecord of(ForecastScore score) {
    return new TrackRecord(
        1, score.crps(), score.weekdayMean(), score.seasonalNaive(), score.covered() ? 1 : 0);
  }

  private static TrackRecord sum(TrackRecord one, TrackRecord other) {
    return new TrackRecord(
        one.days() + other.days(),
        one.crps() + other.crps(),
        one.weekdayMean() + other.weekdayMean(),
        one.seasonalNaive() + other.seasonalNaive(),
        one.covered() + other.covered());
  }
}

package dev.daybrief.bench;

import dev.daybrief.brief.BriefPlanner;
import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Arrival;
import dev.daybrief.fact.Background;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.metric.Source;
import dev.daybrief.ranking.RankedInsight;
import dev.daybrief.ranking.Readers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/// Plays made-up days through the real engine, each with the weeks before it.
final class Player {

  private static final Organization ORGANIZATION =
      new Organization(
          new OrganizationId(new UUID(7, 7)),
          "made-up",
          "Made up",
          ZoneId.of("UTC"),
          Locale.ENGLISH);

  private static final int UNUSUAL_WINDOW = 30;

  private final List<DayFacts> days = new ArrayList<>();
  private final Map<LocalDate, DayFacts> byDate = new HashMap<>();
  private final Map<Source, Arrival> arrivals = new EnumMap<>(Source.class);
  private final TreeSet<LocalDate> unusual = new TreeSet<>();

  /// Adds a day that is only history.
  void remember(DayFacts facts) {
    days.add(facts);
    byDate.put(facts.date(), facts);
    for (Source source : Source.values()) {
      if (facts.records(source) > 0) {
        Instant noon = ORGANIZATION.day(facts.date()).start().plusSeconds(12 * 3600);
        arrivals.merge(
            source,
            new Arrival(noon, noon),
            (before, now) -> new Arrival(before.first(), now.newest()));
      }
    }
  }

  /// The lines of the day that say "unusual", among the three free ones.
  List<Insight> play(DayFacts facts) {
    LocalDate date = facts.date();
    var history =
        new History(
            days.subList(Math.max(0, days.size() - History.DAYS), days.size()),
            History.yearBefore(date).stream()
                .filter(byDate::containsKey)
                .map(byDate::get)
                .toList());
    remember(facts);
    var background =
        new Background(
            List.of(), Map.of(), List.of(), unusual.tailSet(date.minusDays(UNUSUAL_WINDOW)).size());
    var sheet = new FactSheet(ORGANIZATION, ORGANIZATION.day(date), facts, arrivals, 0);
    var plan =
        BriefPlanner.look(new Dossier(sheet, history, background, Readers.NONE)).plan(Details.NONE);
    List<Insight> lines =
        plan.ranking().five().lines().stream()
            .skip(2)
            .map(RankedInsight::insight)
            .filter(Player::saysUnusual)
            .toList();
    if (!lines.isEmpty()) {
      unusual.add(date);
    }
    return lines;
  }

  /// The days before the newest one that naive rules look at, and the newest.
  List<DayFacts> days() {
    return days;
  }

  private static boolean saysUnusual(Insight insight) {
    return insight.label() == Label.SIGNAL && insight.kind() != InsightKind.DATA_GAP;
  }
}

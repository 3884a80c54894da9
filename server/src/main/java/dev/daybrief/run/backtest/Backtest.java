package dev.daybrief.run.backtest;

import dev.daybrief.brief.BriefPlanner;
import dev.daybrief.brief.BriefWriter;
import dev.daybrief.brief.FactSource;
import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.brief.Plan;
import dev.daybrief.day.Organization;
import dev.daybrief.fact.Background;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.ForecastScore;
import dev.daybrief.fact.Inquiry;
import dev.daybrief.fact.Outlook;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.prompt.Narrator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Plays a stored period again as it was known when each day ended; then once more with its days
/// mixed, and with changes planted in it, where the truth is known.
public final class Backtest {

  /// From one planted change to the next, in days.
  private static final int PLANTED_EVERY = 28;

  /// Days in which a planted change counts as found.
  public static final int FOUND_WITHIN = 14;

  private final FactSource facts;

  public Backtest(FactSource facts) {
    this.facts = facts;
  }

  /// What the replay came to.
  ///
  /// @param unusual lines that call something unusual
  /// @param mixed those that remain when the days of each weekday have changed places
  /// @param found of each planted change the open days until a line told it, if one did
  /// @param forecasts of the day after, by metric
  public record Result(
      int days,
      int unusual,
      int mixed,
      Map<Planted, List<OptionalInt>> found,
      Map<Metric, TrackRecord> forecasts) {}

  /// Days before the first record of the organisation are left out.
  ///
  /// @param told each day of the plain replay, in order
  public Result run(
      Organization organization, LocalDate from, LocalDate to, Consumer<PlayedDay> told) {
    List<Dossier> stored =
        organization.days(from, to).stream()
            .map(date -> facts.load(List.of(organization), date).getFirst())
            .dropWhile(Backtest::isBeforeRecords)
            .toList();
    var period = new Period(stored);
    var scores = new ArrayList<ForecastScore>();
    int unusual = plain(stored, period, told, scores);
    return new Result(
        stored.size(),
        unusual,
        mixed(period),
        planted(period),
        TrackRecord.byMetric(scores.stream()));
  }

  private static boolean isBeforeRecords(Dossier day) {
    return Arrays.stream(Source.values())
        .allMatch(source -> day.sheet().facts().records(source) == 0);
  }

  private int plain(
      List<Dossier> stored, Period period, Consumer<PlayedDay> told, List<ForecastScore> scores) {
    var replay = new Replay(period.before(0));
    int unusual = 0;
    for (Dossier day : stored) {
      BriefPlanner planner =
          BriefPlanner.look(
              replay.dossier(day.sheet(), day.background(), day.history().yearBefore()));
      Outlook outlook = planner.outlook();
      scores.addAll(outlook.scores());
      PlayedDay played = played(day.sheet(), planner.plan(details(planner.inquiry())));
      replay.remember(day.sheet().facts(), played, outlook);
      unusual += played.unusual().size();
      told.accept(played);
    }
    return unusual;
  }

  private Details details(Inquiry inquiry) {
    return inquiry.isEmpty() ? Details.NONE : facts.detail(List.of(inquiry)).getFirst();
  }

  private static PlayedDay played(FactSheet sheet, Plan plan) {
    return new PlayedDay(BriefWriter.write(sheet, plan, List.of(), Narrator.NONE).brief());
  }

  /// Mixed, nothing lasts: what is still told is chance, and single days that were out of the
  /// ordinary.
  private static int mixed(Period period) {
    var replay = new Replay(period.before(0));
    return period.mixed().stream().mapToInt(sheet -> altered(replay, sheet).unusual().size()).sum();
  }

  /// A day whose numbers are not the stored ones; the records have no details of it.
  private static PlayedDay altered(Replay replay, FactSheet sheet) {
    BriefPlanner planner = BriefPlanner.look(replay.dossier(sheet, Background.NONE, List.of()));
    Outlook outlook = planner.outlook();
    PlayedDay played = played(sheet, planner.plan(Details.NONE));
    replay.remember(sheet.facts(), played, outlook);
    return played;
  }

  private static Map<Planted, List<OptionalInt>> planted(Period period) {
    var found = new EnumMap<Planted, List<OptionalInt>>(Planted.class);
    for (Planted change : Planted.values()) {
      var times = new ArrayList<OptionalInt>();
      for (int start = PLANTED_EVERY;
          start + FOUND_WITHIN <= period.size();
          start += PLANTED_EVERY) {
        if (period.hasRecords(start, FOUND_WITHIN, change.source())) {
          times.add(daysUntilFound(period, start, change));
        }
      }
      found.put(change, List.copyOf(times));
    }
    return found;
  }

  private static OptionalInt daysUntilFound(Period period, int start, Planted change) {
    var replay = new Replay(period.before(start));
    UnaryOperator<DayFacts> changed = change::applyTo;
    int open = 0;
    for (int day = start; day < start + FOUND_WITHIN; day++) {
      FactSheet sheet = period.sheet(day, changed);
      open += sheet.facts().records(change.source()) > 0 ? 1 : 0;
      if (altered(replay, sheet).unusual().stream().anyMatch(change::isTold)) {
        return OptionalInt.of(Math.max(1, open));
      }
    }
    return OptionalInt.empty();
  }
}

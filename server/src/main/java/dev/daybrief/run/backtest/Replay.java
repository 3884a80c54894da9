package dev.daybrief.run.backtest;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.fact.Background;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.fact.Outlook;
import dev.daybrief.fact.Prediction;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.metric.Metric;
import dev.daybrief.ranking.Readers;
import dev.daybrief.ranking.Topic;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Days of one organisation played again from the first: each is judged only by what the days
/// before it in the replay were, said and predicted, and not by what was published meanwhile.
final class Replay {

  /// Days in which "unusual" lines are counted, as [Background#unusualDays] has it.
  private static final int UNUSUAL_WINDOW = 30;

  private final Deque<DayFacts> before;
  private final Deque<Outlook> outlooks = new ArrayDeque<>();
  private final Deque<LocalDate> unusual = new ArrayDeque<>();
  private final Map<Topic, LocalDate> shown = new HashMap<>();

  Replay(List<DayFacts> before) {
    this.before = new ArrayDeque<>(before);
  }

  /// The next day, with what the replay knows. Goals are the stored ones; readers' votes are not
  /// played again.
  ///
  /// @param yearBefore days of the year before, which the replay does not play
  Dossier dossier(FactSheet sheet, Background stored, List<DayFacts> yearBefore) {
    var date = sheet.day().date();
    var background =
        new Background(predictions(date), records(), stored.targets(), unusualBefore(date));
    return new Dossier(
        sheet,
        new History(List.copyOf(before), yearBefore),
        background,
        new Readers(shown, Map.of(), Set.of(), Map.of()));
  }

  /// The day is over.
  void remember(DayFacts facts, PlayedDay played, Outlook outlook) {
    before.addLast(facts);
    while (before.size() > History.DAYS) {
      before.removeFirst();
    }
    outlooks.addLast(outlook);
    while (outlooks.size() > History.DAYS) {
      outlooks.removeFirst();
    }
    for (BriefItem line : played.free()) {
      shown.put(line.topic(), facts.date());
    }
    if (!played.unusual().isEmpty()) {
      unusual.addLast(facts.date());
    }
  }

  private int unusualBefore(LocalDate date) {
    return Math.toIntExact(
        unusual.stream().filter(day -> !day.isBefore(date.minusDays(UNUSUAL_WINDOW))).count());
  }

  private List<Prediction> predictions(LocalDate date) {
    return outlooks.stream()
        .flatMap(
            made ->
                made.predictions().stream()
                    .filter(
                        prediction ->
                            prediction.horizon() == ChronoUnit.DAYS.between(made.date(), date)))
        .toList();
  }

  private Map<Metric, TrackRecord> records() {
    return TrackRecord.byMetric(outlooks.stream().flatMap(made -> made.scores().stream()));
  }
}

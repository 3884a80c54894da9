package dev.daybrief.run.backtest;

import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.metric.Source;
import java.time.DayOfWeek;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The stored days of a backtest, oldest first, and how they can be altered.
final class Period {

  /// So that a backtest that is repeated says the same.
  private static final long SEED = 20_260_101;

  private final List<Dossier> stored;
  private final List<DayFacts> facts = new ArrayList<>();
  private final int first;

  Period(List<Dossier> stored) {
    this.stored = List.copyOf(stored);
    if (!stored.isEmpty()) {
      facts.addAll(stored.getFirst().history().days());
    }
    first = facts.size();
    stored.forEach(day -> facts.add(day.sheet().facts()));
  }

  int size() {
    return stored.size();
  }

  /// The weeks before a day, as stored.
  List<DayFacts> before(int day) {
    int end = first + day;
    return facts.subList(Math.max(0, end - History.DAYS), end);
  }

  FactSheet sheet(int day, UnaryOperator<DayFacts> altered) {
    FactSheet sheet = stored.get(day).sheet();
    return new FactSheet(
        sheet.organization(),
        sheet.day(),
        altered.apply(sheet.facts()),
        sheet.arrivals(),
        sheet.dataVersion());
  }

  /// Whether records of the source came in some days from a day on.
  boolean hasRecords(int day, int days, Source source) {
    return facts.subList(first + day, first + day + days).stream()
        .anyMatch(facts -> facts.records(source) > 0);
  }

  /// All days, with the numbers of another day of the same weekday.
  List<FactSheet> mixed() {
    var random = new Random(SEED);
    var numbers = new HashMap<DayOfWeek, Deque<DayFacts>>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      var days = new ArrayList<DayFacts>();
      stored.stream()
          .map(day -> day.sheet().facts())
          .filter(facts -> facts.date().getDayOfWeek() == weekday)
          .forEach(days::add);
      Collections.shuffle(days, random);
      numbers.put(weekday, new ArrayDeque<>(days));
    }
    return IntStream.range(0, size())
        .mapToObj(day -> sheet(day, own -> numbersOf(next(numbers, own), own)))
        .toList();
  }

  private static DayFacts next(Map<DayOfWeek, Deque<DayFacts>> numbers, DayFacts own) {
    return Objects.requireNonNull(numbers.get(own.date().getDayOfWeek())).removeFirst();
  }

  private static DayFacts numbersOf(DayFacts other, DayFacts own) {
    return DayFacts.of(own.date(), DayFacts.STORED.stream().mapToLong(other::count).toArray());
  }
}

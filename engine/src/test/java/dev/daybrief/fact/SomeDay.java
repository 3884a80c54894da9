package dev.daybrief.fact;

import static dev.daybrief.metric.Metric.CALLS_COMPLETED;
import static dev.daybrief.metric.Metric.CALLS_FAILED;
import static dev.daybrief.metric.Metric.CALLS_MISSED;
import static dev.daybrief.metric.Metric.CALLS_READY;
import static dev.daybrief.metric.Metric.CALLS_SCHEDULED;
import static dev.daybrief.metric.Metric.CALLS_TOTAL;
import static dev.daybrief.metric.Metric.CALLS_WAITING;
import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.FEEDBACK_PASSIVES;
import static dev.daybrief.metric.Metric.FEEDBACK_PROMOTERS;
import static dev.daybrief.metric.Metric.FEEDBACK_RESPONSES;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A day and the weeks before it, described as a person would: what is usual on each weekday, and
/// what was otherwise. Unless it is told something else it is the Tuesday of 2026-11-17 in Berlin.
public final class SomeDay {

  /// The sums that follow from their parts unless they are told.
  private static final Map<Metric, List<Metric>> SUMS =
      Map.of(
          CALLS_TOTAL,
          List.of(CALLS_READY, CALLS_SCHEDULED, CALLS_COMPLETED, CALLS_MISSED, CALLS_FAILED),
          CALLS_WAITING,
          List.of(CALLS_READY),
          FEEDBACK_RESPONSES,
          List.of(FEEDBACK_PROMOTERS, FEEDBACK_PASSIVES, FEEDBACK_DETRACTORS));

  private record Otherwise(LocalDate from, LocalDate until, Metric metric, long count) {}

  private LocalDate date = LocalDate.of(2026, 11, 17);
  private ZoneId zone = ZoneId.of("Europe/Berlin");
  private Locale locale = Locale.ENGLISH;
  private int daysBefore;
  private final Map<Metric, long[]> weeks = new EnumMap<>(Metric.class);
  private final List<Otherwise> others = new ArrayList<>();
  private final Set<LocalDate> uncounted = new HashSet<>();
  private final Map<Source, LocalDateTime> newest = new EnumMap<>(Source.class);
  private final Map<Metric, TrackRecord> records = new HashMap<>();
  private final List<Target> targets = new ArrayList<>();
  private final List<Prediction> predictions = new ArrayList<>();
  private int unusualDays;
  private final Map<Metric, List<Breakdown>> breakdowns = new HashMap<>();
  private final Map<Metric, Integer> people = new HashMap<>();

  public static SomeDay aDay() {
    return new SomeDay();
  }

  public SomeDay on(LocalDate day) {
    date = day;
    return this;
  }

  public SomeDay in(ZoneId place) {
    zone = place;
    return this;
  }

  public SomeDay written(Locale language) {
    locale = language;
    return this;
  }

  public SomeDay after(int days) {
    daysBefore = days;
    return this;
  }

  /// @param week counts that repeat, the first one a Monday's; one for each day where all are alike
  public SomeDay usually(Metric metric, long... week) {
    weeks.put(metric, week.clone());
    return this;
  }

  public SomeDay with(Metric metric, long count) {
    return otherwise(date, date, metric, count);
  }

  /// Completed calls, but for those that the next words call something else.
  public SomeDay withCalls(long count) {
    return with(CALLS_COMPLETED, count);
  }

  public SomeDay ofWhichMissed(long count) {
    return with(CALLS_COMPLETED, count(CALLS_COMPLETED, date) - count).with(CALLS_MISSED, count);
  }

  public SomeDay since(LocalDate from, Metric metric, long count) {
    return otherwise(from, date, metric, count);
  }

  /// Later words hold before earlier ones.
  public SomeDay otherwise(LocalDate from, LocalDate until, Metric metric, long count) {
    others.add(new Otherwise(from, until, metric, count));
    return this;
  }

  public SomeDay notCounted(LocalDate day) {
    uncounted.add(day);
    return this;
  }

  public SomeDay newest(Source source, LocalDateTime moment) {
    newest.put(source, moment);
    return this;
  }

  public SomeDay record(Metric metric, TrackRecord record) {
    records.put(metric, record);
    return this;
  }

  public SomeDay predicted(Prediction prediction) {
    predictions.add(prediction);
    return this;
  }

  public SomeDay goal(Target target) {
    targets.add(target);
    return this;
  }

  public SomeDay afterUnusualDays(int days) {
    unusualDays = days;
    return this;
  }

  public SomeDay parts(Metric metric, Breakdown breakdown) {
    breakdowns.computeIfAbsent(metric, _ -> new ArrayList<>()).add(breakdown);
    return this;
  }

  public SomeDay people(Metric metric, int count) {
    people.put(metric, count);
    return this;
  }

  public LocalDate date() {
    return date;
  }

  public FactSheet sheet() {
    var organization =
        new Organization(
            new OrganizationId(new UUID(2026, 1)), "garage", "The garage", zone, locale);
    return new FactSheet(organization, organization.day(date), facts(date), arrivals(), 1);
  }

  public History history() {
    return new History(known(), knownYearBefore());
  }

  public Background background() {
    return new Background(predictions, records, targets, unusualDays);
  }

  public Details details() {
    return new Details(breakdowns, people);
  }

  private SomeDay() {}

  private List<DayFacts> known() {
    return date.minusDays(Math.min(daysBefore, History.DAYS))
        .datesUntil(date)
        .filter(day -> !uncounted.contains(day))
        .map(this::facts)
        .toList();
  }

  private List<DayFacts> knownYearBefore() {
    return History.yearBefore(date).stream()
        .filter(day -> !day.isBefore(date.minusDays(daysBefore)))
        .filter(day -> !uncounted.contains(day))
        .map(this::facts)
        .toList();
  }

  private DayFacts facts(LocalDate day) {
    var stored = new EnumMap<Metric, Long>(Metric.class);
    DayFacts.STORED.forEach(metric -> stored.put(metric, count(metric, day)));
    return DayFacts.of(day, stored);
  }

  private long count(Metric metric, LocalDate day) {
    Long told = told(metric, day);
    if (told != null) {
      return told;
    }
    return SUMS.getOrDefault(metric, List.of()).stream().mapToLong(part -> count(part, day)).sum();
  }

  private @Nullable Long told(Metric metric, LocalDate day) {
    for (Otherwise other : others.reversed()) {
      if (other.metric == metric && !day.isBefore(other.from) && !day.isAfter(other.until)) {
        return other.count;
      }
    }
    long[] week = weeks.get(metric);
    // 1970-01-05 was a Monday.
    return week == null ? null : week[Math.floorMod(day.toEpochDay() - 4, week.length)];
  }

  /// From the first to the newest day with records, those of nine and of seventeen o'clock.
  private Map<Source, Arrival> arrivals() {
    var arrivals = new EnumMap<Source, Arrival>(Source.class);
    var days = new ArrayList<>(knownYearBefore());
    days.addAll(known());
    days.add(facts(date));
    for (Source source : Source.values()) {
      var busy = days.stream().filter(day -> day.records(source) > 0).toList();
      if (!busy.isEmpty()) {
        LocalDateTime last = newest.getOrDefault(source, busy.getLast().date().atTime(17, 0));
        arrivals.put(source, new Arrival(at(busy.getFirst().date().atTime(9, 0)), at(last)));
      }
    }
    return arrivals;
  }

  private Instant at(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  /// The metric of words such as `calls missed`.
  public static Metric metric(String words) {
    String id = words.strip().replace(' ', '_');
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no metric: " + words));
  }
}

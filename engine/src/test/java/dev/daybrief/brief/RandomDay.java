package dev.daybrief.brief;

import static dev.daybrief.metric.Metric.CALLS_COMPLETED;
import static dev.daybrief.metric.Metric.CALLS_FAILED;
import static dev.daybrief.metric.Metric.CALLS_MISSED;
import static dev.daybrief.metric.Metric.CALLS_NOT_RETURNED;
import static dev.daybrief.metric.Metric.CALLS_READY;
import static dev.daybrief.metric.Metric.CALLS_SCHEDULED;
import static dev.daybrief.metric.Metric.CALLS_WAITING;
import static dev.daybrief.metric.Metric.CALLS_WAITING_OLD;
import static dev.daybrief.metric.Metric.FEEDBACK_COMMENTS;
import static dev.daybrief.metric.Metric.FEEDBACK_DETRACTORS;
import static dev.daybrief.metric.Metric.FEEDBACK_NOT_CONTACTED;
import static dev.daybrief.metric.Metric.FEEDBACK_PASSIVES;
import static dev.daybrief.metric.Metric.FEEDBACK_PROMOTERS;
import static dev.daybrief.metric.Metric.SERVICE_CANCELLED;
import static dev.daybrief.metric.Metric.SERVICE_COMPLETED;
import static dev.daybrief.metric.Metric.SERVICE_NOT_FOLLOWED_UP;
import static dev.daybrief.metric.Metric.SERVICE_OPENED;

import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.fact.Breakdown;
import dev.daybrief.fact.Details;
import dev.daybrief.fact.Dimension;
import dev.daybrief.fact.History;
import dev.daybrief.fact.Prediction;
import dev.daybrief.fact.SomeDay;
import dev.daybrief.fact.Target;
import dev.daybrief.fact.TrackRecord;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import dev.daybrief.metric.Unit;
import dev.daybrief.ranking.Readers;
import dev.daybrief.ranking.Topic;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// A day of an organisation as no one would make it up, the same for the same seed.
final class RandomDay {

  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "Africa/Cairo",
          "Asia/Kathmandu",
          "America/Havana",
          "America/St_Johns",
          "America/Santiago",
          "Pacific/Kiritimati");
  private static final List<String> LANGUAGES =
      List.of(
          "en",
          "de",
          "en-IN",
          "de-CH",
          "es",
          "es-MX",
          "ar",
          "ar-EG",
          "ar-MA",
          "hi",
          "th-TH-u-nu-thai",
          "zz");
  private static final int[] DAYS_BEFORE = {0, 1, 6, 20, 21, 22, 29, 35, 60, History.DAYS};
  private static final double[] LEVELS = {0, 0.02, 0.3, 2, 15, 120, 5000, Integer.MAX_VALUE};

  /// Counts that are drawn for themselves; what is part of another is drawn from it.
  private static final List<Metric> FREE =
      List.of(
          CALLS_READY,
          CALLS_SCHEDULED,
          CALLS_COMPLETED,
          CALLS_MISSED,
          CALLS_FAILED,
          FEEDBACK_PROMOTERS,
          FEEDBACK_PASSIVES,
          FEEDBACK_DETRACTORS,
          FEEDBACK_NOT_CONTACTED,
          SERVICE_OPENED,
          SERVICE_COMPLETED,
          SERVICE_CANCELLED,
          SERVICE_NOT_FOLLOWED_UP);

  private final SplittableRandom random;
  private final SomeDay day = SomeDay.aDay();
  private final int length;

  RandomDay(long seed) {
    random = new SplittableRandom(seed);
    length = DAYS_BEFORE[random.nextInt(DAYS_BEFORE.length)];
    day.on(LocalDate.of(2026, 3, 1).plusDays(random.nextInt(400)))
        .in(ZoneId.of(any(ZONES)))
        .written(Locale.forLanguageTag(any(LANGUAGES)))
        .after(length)
        .afterUnusualDays(random.nextInt(31));
    for (Source source : Source.values()) {
      if (!isOneOf(6)) {
        fill(source);
      }
    }
    for (LocalDate one = day.date().minusDays(length); isOneOf(3) && one.isBefore(day.date()); ) {
      day.notCounted(one);
      one = one.plusDays(random.nextInt(1, 12));
    }
    for (int weekday = random.nextInt(1, 30); weekday <= 7; weekday += 9) {
      neverCounted(weekday);
    }
    background();
  }

  private void fill(Source source) {
    double level = LEVELS[random.nextInt(LEVELS.length)];
    for (Metric metric : FREE) {
      if (metric.source() == source) {
        draw(metric, isOneOf(4) ? LEVELS[random.nextInt(LEVELS.length)] : level);
      }
    }
    if (source == Source.CALLS) {
      day.usually(CALLS_NOT_RETURNED, 0).with(CALLS_NOT_RETURNED, part(level));
      day.with(CALLS_WAITING_OLD, part(level)).with(CALLS_WAITING, Integer.MAX_VALUE);
    }
    if (source == Source.FEEDBACK) {
      comments();
    }
  }

  private long part(double level) {
    return random.nextLong((long) level + 1);
  }

  /// A quiet, a rising, an empty or a wild series with closed weekdays, and a day itself that is
  /// any of them.
  private void draw(Metric metric, double level) {
    int shape = random.nextInt(6);
    int closed = random.nextInt(12);
    var counts = new long[2 * History.DAYS];
    for (int i = 0; i < counts.length; i++) {
      double mean =
          switch (shape) {
            case 0 -> 0;
            case 1 -> level * i / counts.length;
            case 2 -> random.nextInt(20) == 0 ? 50 * level : level;
            default -> level;
          };
      counts[i] = i % 7 == closed ? 0 : drawn(mean);
    }
    day.usually(metric, counts);
    switch (random.nextInt(6)) {
      case 0 -> day.with(metric, 0);
      case 1 -> day.with(metric, drawn(8 * level));
      case 2 -> day.with(metric, Integer.MAX_VALUE);
      default -> day.with(metric, drawn(level));
    }
  }

  private long drawn(double mean) {
    double spread = Math.sqrt(mean) * random.nextGaussian();
    double count = mean < 1 ? (random.nextDouble() < mean ? 1 : 0) : Math.round(mean + spread);
    return (long) Math.clamp(count, 0, Integer.MAX_VALUE);
  }

  /// Never more answers on a theme than comments.
  private void comments() {
    int level = random.nextInt(1, 60);
    day.usually(FEEDBACK_COMMENTS, level);
    for (Metric metric : Metric.values()) {
      if (metric.mention().isPresent() && isOneOf(3)) {
        day.usually(metric, random.nextInt(level), random.nextInt(1 + level / 8), 0);
        LocalDate from = day.date().minusDays(random.nextInt(9));
        day.otherwise(from, day.date(), metric, random.nextInt(level));
        day.people(metric, random.nextInt(12));
      }
    }
  }

  private void neverCounted(int weekday) {
    day.date()
        .minusDays(length)
        .datesUntil(day.date())
        .filter(date -> date.getDayOfWeek().getValue() == weekday)
        .forEach(day::notCounted);
  }

  private void background() {
    for (Metric metric : Metric.values()) {
      if (metric.unit() == Unit.COUNT && isOneOf(4)) {
        var span = isOneOf(2) ? Target.Span.WEEK : Target.Span.MONTH;
        day.goal(new Target(metric, span, 1 + random.nextLong(isOneOf(2) ? 50 : 1L << 31)));
        day.predicted(new Prediction(metric, random.nextInt(1, 8), 1 + random.nextInt(99), 100));
      }
      if (isOneOf(3)) {
        int scored = random.nextInt(History.DAYS);
        double crps = isOneOf(5) ? 0 : random.nextDouble(2);
        day.record(
            metric,
            new TrackRecord(scored, crps, isOneOf(5) ? 0 : 1, 1, random.nextInt(1 + scored)));
      }
      for (Dimension dimension : Dimension.of(metric.source())) {
        day.parts(metric, breakdown(dimension));
      }
    }
  }

  private Breakdown breakdown(Dimension dimension) {
    int parts = random.nextInt(5);
    var names = List.of("Brakes 24", "Ünï Çö", "  ", "<b>", "日本", "W".repeat(90));
    return new Breakdown(
        dimension,
        random
            .ints(parts, 0, 6)
            .mapToObj(
                name ->
                    new Breakdown.Part(
                        dimension == Dimension.HOUR ? "" + (23 - name) : names.get(name),
                        part(isOneOf(2) ? 9 : 1e6),
                        random.nextDouble(20)))
            .toList());
  }

  private Readers readers() {
    Map<Topic, LocalDate> shown = new HashMap<>();
    Map<Topic, Readers.Opinion> opinions = new HashMap<>();
    Set<Topic> muted = new HashSet<>();
    Map<Topic, Long> resting = new HashMap<>();
    int mutedOf = random.nextInt(1, 40);
    for (InsightKind kind : InsightKind.values()) {
      for (Subject subject : Subject.values()) {
        var topic = new Topic(kind, subject);
        if (isOneOf(4)) {
          shown.put(topic, day.date().minusDays(random.nextInt(1, 9)));
          opinions.put(topic, new Readers.Opinion(random.nextInt(9), random.nextInt(999)));
        }
        if (isOneOf(mutedOf)) {
          muted.add(topic);
        }
        if (isOneOf(mutedOf)) {
          resting.put(topic, random.nextLong(100));
        }
      }
    }
    return new Readers(shown, opinions, muted, resting);
  }

  Dossier dossier() {
    return new Dossier(day.sheet(), day.history(), day.background(), readers());
  }

  Details details() {
    return day.details();
  }

  private boolean isOneOf(int many) {
    return random.nextInt(many) == 0;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

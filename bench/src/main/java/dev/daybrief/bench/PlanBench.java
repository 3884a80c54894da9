package dev.daybrief.bench;

import dev.daybrief.brief.BriefPlanner;
import dev.daybrief.brief.Plan;
import dev.daybrief.day.BusinessDay;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Arrival;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.metric.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What detecting and ranking cost an organisation-day with 84 days of history: elapsed time, and
/// as `processor` the time of the whole JVM, which other programs do not disturb.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanBench {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Organization ORGANIZATION =
      new Organization(new OrganizationId(new UUID(0, 1)), "bench", "Bench", ZONE, Locale.ENGLISH);

  /// About what each number is on a day.
  @Param({"5", "50", "500"})
  private int mean = 5;

  private FactSheet sheet = sheet(facts(DAY, new SplittableRandom(1)));
  private History history = History.NONE;

  /// The days vary as counts do, the same on every run.
  @Setup
  public void makeUpTheDays() {
    var random = new SplittableRandom(1);
    history =
        new History(
            IntStream.rangeClosed(1, History.DAYS)
                .mapToObj(number -> facts(DAY.minusDays(History.DAYS + 1L - number), random))
                .toList());
    sheet = sheet(facts(DAY, random));
  }

  @Benchmark
  public Plan plan() {
    return BriefPlanner.plan(sheet, history);
  }

  private DayFacts facts(LocalDate date, SplittableRandom random) {
    var counts = new long[DayFacts.STORED.size()];
    Arrays.setAll(
        counts, metric -> Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian())));
    return DayFacts.of(date, counts);
  }

  private static FactSheet sheet(DayFacts facts) {
    var day = new BusinessDay(DAY, ZONE);
    var arrivals = new EnumMap<Source, Arrival>(Source.class);
    for (Source source : Source.values()) {
      arrivals.put(
          source, new Arrival(Instant.parse("2025-01-01T00:00:00Z"), day.end().minusSeconds(60)));
    }
    return new FactSheet(ORGANIZATION, day, facts, arrivals, 1);
  }

  /// @param arguments which means, all without
  public static void main(String[] arguments) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(PlanBench.class.getName())
            .addProfiler(ProcessorProfiler.class);
    if (arguments.length > 0) {
      options.param("mean", arguments);
    }
    new Runner(options.build()).run();
  }
}

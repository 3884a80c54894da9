package dev.daybrief.bench;

import dev.daybrief.brief.BriefPlanner;
import dev.daybrief.brief.Plan;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.fact.Arrival;
import dev.daybrief.fact.DayFacts;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.History;
import dev.daybrief.metric.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
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

  private static final long SEED = 1;
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Organization ORGANIZATION =
      new Organization(new OrganizationId(new UUID(0, 1)), "bench", "Bench", ZONE, Locale.ENGLISH);

  /// Calls on a day.
  @Param({"5", "50", "500"})
  private int mean = 5;

  private FactSheet sheet = sheet(new MadeUpYear(SEED, mean, Plant.NONE).next(0));
  private History history = History.NONE;

  /// The days vary as counts do, the same on every run.
  @Setup
  public void makeUpTheDays() {
    var year = new MadeUpYear(SEED, mean, Plant.NONE);
    history = new History(IntStream.range(0, History.DAYS).mapToObj(year::next).toList());
    sheet = sheet(year.next(History.DAYS));
  }

  @Benchmark
  public Plan plan() {
    return BriefPlanner.plan(sheet, history);
  }

  private static FactSheet sheet(DayFacts facts) {
    var day = ORGANIZATION.day(facts.date());
    var arrivals = new EnumMap<Source, Arrival>(Source.class);
    for (Source source : Source.values()) {
      arrivals.put(source, new Arrival(Instant.EPOCH, day.end().minusSeconds(60)));
    }
    return new FactSheet(ORGANIZATION, day, facts, arrivals, 1);
  }

  /// @param arguments which means, all without
  public static void main(String[] arguments) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(PlanBench.class.getName())
            .shouldFailOnError(true)
            .addProfiler(ProcessorProfiler.class);
    if (arguments.length > 0) {
      options.param("mean", arguments);
    }
    new Runner(options.build()).run();
  }
}

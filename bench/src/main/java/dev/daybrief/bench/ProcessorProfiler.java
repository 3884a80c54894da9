package dev.daybrief.bench;

import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// Adds to each benchmark the processor time of the JVM an operation: compiler and collector
/// included, other programs not.
public final class ProcessorProfiler implements InternalProfiler {

  private final ProcessorTime processor = ProcessorTime.of(ProcessHandle.current());
  private Duration before = Duration.ZERO;

  @Override
  public String getDescription() {
    return "processor time an operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = processor.used();
  }

  @Override
  public List<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double micros = processor.used().minus(before).toNanos() / 1e3;
    long operations = result.getMetadata().getAllOps();
    return List.of(
        new ScalarResult("processor", micros / operations, "us/op", AggregationPolicy.AVG));
  }
}

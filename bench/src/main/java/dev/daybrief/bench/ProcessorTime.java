package dev.daybrief.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What processes cost the processor, whoever else uses the machine. In steps of 10 ms; processes
/// that ended before the reading are not in it.
record ProcessorTime(Supplier<Stream<ProcessHandle>> roots) {

  static ProcessorTime of(ProcessHandle... roots) {
    return new ProcessorTime(() -> Arrays.stream(roots));
  }

  /// Of the processes and all that they started.
  Duration used() {
    return roots
        .get()
        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
        .distinct()
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}

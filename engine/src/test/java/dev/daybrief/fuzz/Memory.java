package dev.daybrief.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/// Holds a target to the memory that an input may cost.
public final class Memory {

  /// 64 MiB: classes and tables that are loaded when they are needed first.
  public static final long LOADING = 64L << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// The work's result. It may allocate so many bytes, all that it drops again included.
  public static <T> T within(long most, Supplier<T> work) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    T result = work.get();
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
        .as("bytes allocated")
        .isLessThanOrEqualTo(most);
    return result;
  }

  private Memory() {}
}

package dev.daybrief.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Holds a target to the memory that an input may cost.
public final class Memory {

  /// 64 MiB: classes and tables that are loaded when they are needed first.
  public static final long LOADING = 64L << 20;

  /// The first 100 inputs of a process load nearly all, and Jazzer rewrites each class meanwhile.
  private static final int WARM = 100;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final AtomicInteger INPUTS = new AtomicInteger();

  /// The work's result. It may allocate so many bytes, all that it drops again included.
  public static <T> T within(long most, Supplier<T> work) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    T result = work.get();
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    if (INPUTS.incrementAndGet() > WARM) {
      assertThat(allocated).as("bytes allocated").isLessThanOrEqualTo(most);
    }
    return result;
  }

  private Memory() {}
}

package dev.daybrief.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.record.RecordStore.StoredCounts;
import dev.daybrief.record.RecordStore.Turn;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BatchesTest {

  /// A batch is full with one row of so many bytes.
  private static final int A_BATCH = 8 << 20;

  private final CountDownLatch secondIsSent = new CountDownLatch(1);
  private final List<String> effects = new CopyOnWriteArrayList<>();

  /// The first batch takes effect only when the second is already on its way.
  private StoredCounts store(List<String> rows, Turn turn) {
    if (rows.equals(List.of("first"))) {
      awaitSecond();
    } else if (rows.equals(List.of("second"))) {
      secondIsSent.countDown();
    }
    turn.await();
    if (rows.equals(List.of("broken"))) {
      throw new IllegalStateException("database gone");
    }
    effects.addAll(rows);
    return new StoredCounts(rows.size(), 0, 0);
  }

  private void awaitSecond() {
    try {
      secondIsSent.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void sendsTheNextBatchWhileOneTakesEffectAndKeepsTheirOrder() {
    try (var batches = new Batches<>(this::store)) {
      batches.add("first", A_BATCH);
      batches.add("second", A_BATCH);
      batches.add("third", A_BATCH);
      batches.add("rest", 1);

      assertThat(batches.finish()).isEqualTo(new StoredCounts(4, 0, 0));
    }
    assertThat(effects).containsExactly("first", "second", "third", "rest");
  }

  @Test
  void letsNothingTakeEffectAfterABatchThatFailed() {
    try (var batches = new Batches<>(this::store)) {
      batches.add("broken", A_BATCH);
      batches.add("later", A_BATCH);

      assertThatThrownBy(batches::finish).hasMessage("database gone");
    }
    assertThat(effects).isEmpty();
  }
}

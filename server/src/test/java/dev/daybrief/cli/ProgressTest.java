package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  private Progress progress(boolean terminal, long total) {
    return new Progress(
        new PrintStream(shown, true, StandardCharsets.UTF_8), terminal, now::get, "briefs", total);
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesOneLineForEachTenthWhereThereIsNoTerminal() {
    var progress = progress(false, 1000);
    for (int done = 1; done <= 1000; done++) {
      progress.show(done, "");
    }
    assertThat(shown().lines()).hasSize(10);
    assertThat(shown()).startsWith("100/1000 briefs");
  }

  @Test
  void tellsRateAndRemainingTime() {
    var progress = progress(false, 1000);
    now.set(Instant.EPOCH.plusSeconds(10));
    progress.show(400, "failed 2");
    assertThat(shown()).isEqualTo("400/1000 briefs  40/s  ETA 15 s  failed 2\n");
  }

  @Test
  void rewritesItsLineOnATerminalAndEndsIt() {
    var progress = progress(true, 2);
    progress.show(1, "");
    now.set(Instant.EPOCH.plusMillis(50));
    progress.show(1, "too soon to be drawn");
    progress.show(2, "");
    assertThat(shown()).doesNotContain("too soon").endsWith("\n");
    assertThat(shown().chars().filter(c -> c == '\r')).hasSize(2);
  }

  @Test
  void saysNothingWithoutATerminalWhenTheTotalIsUnknown() {
    progress(false, 0).show(5, "");
    assertThat(shown()).isEmpty();
  }
}

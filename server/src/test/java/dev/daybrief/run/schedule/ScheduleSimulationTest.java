package dev.daybrief.run.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The quick part; `./daybrief bench schedule` plays 100,000 seeds.
class ScheduleSimulationTest {

  private static final int SEEDS = 500;
  private static final int DAYS = 30;

  @Test
  void hasEveryBriefInTheEndWhateverHappens() {
    int troubles = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      var simulation = new ScheduleSimulation(seed, true);

      assertThat(simulation.run(DAYS)).as("seed %d", seed).isEmpty();

      troubles += simulation.troubles();
    }
    assertThat(troubles).as("there were troubles").isGreaterThan(SEEDS);
  }

  /// So that the simulation can see it at all.
  @Test
  void revisesWithoutAChangeWhereNoClaimIsCompared() {
    List<String> broken =
        LongStream.rangeClosed(1, SEEDS)
            .boxed()
            .flatMap(seed -> new ScheduleSimulation(seed, false).run(DAYS).stream())
            .toList();

    assertThat(broken).anyMatch(text -> text.endsWith("was revised without a change"));
  }

  @Test
  void doesTheSameForTheSameSeed() {
    var one = new ScheduleSimulation(7, false);
    var other = new ScheduleSimulation(7, false);

    assertThat(one.run(DAYS)).isEqualTo(other.run(DAYS));
    assertThat(one.troubles()).isEqualTo(other.troubles());
  }
}

package dev.daybrief.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.metric.Metric;
import dev.daybrief.metric.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayFactsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

  private final DayFacts facts =
      DayFacts.of(
          DAY,
          Map.of(
              Metric.CALLS_TOTAL, 20L,
              Metric.CALLS_COMPLETED, 9L,
              Metric.CALLS_MISSED, 4L,
              Metric.CALLS_FAILED, 2L,
              Metric.FEEDBACK_RESPONSES, 10L,
              Metric.FEEDBACK_PROMOTERS, 6L,
              Metric.FEEDBACK_DETRACTORS, 3L,
              Metric.FEEDBACK_MEAN_SCORE, 75L));

  @Test
  void addsMissedAndFailed() {
    assertThat(facts.fact(Metric.CALLS_MISSED_OR_FAILED))
        .isEqualTo(new Fact(Metric.CALLS_MISSED_OR_FAILED, 6, 20));
  }

  @Test
  void takesSharesOfTheCallsThatEnded() {
    assertThat(facts.fact(Metric.CALLS_MISSED_SHARE).value()).isEqualTo(6 / 15.0);
    assertThat(facts.fact(Metric.CALLS_COMPLETION_SHARE).value()).isEqualTo(9 / 15.0);
  }

  @Test
  void ratesFeedback() {
    assertThat(facts.fact(Metric.FEEDBACK_NPS).value()).isEqualTo(30);
    assertThat(facts.fact(Metric.FEEDBACK_MEAN_SCORE).value()).isEqualTo(7.5);
  }

  @Test
  void hasNoQuotientOfNothing() {
    var nothing = DayFacts.of(DAY, Map.of());
    assertThat(nothing.fact(Metric.CALLS_MISSED_SHARE).value()).isNaN();
    assertThat(nothing.fact(Metric.FEEDBACK_NPS).value()).isNaN();
    assertThat(nothing.fact(Metric.CALLS_TOTAL).value()).isZero();
  }

  @Test
  void keepsStoredCountsInTheOrderOfTheirColumns() {
    var counts = new long[DayFacts.STORED.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = i + 1L;
    }
    var filled = DayFacts.of(DAY, counts);
    assertThat(DayFacts.STORED.stream().map(filled::count))
        .containsExactlyElementsOf(range(counts));
    assertThatThrownBy(() -> DayFacts.of(DAY, new long[1])).hasMessageContaining("expected");
  }

  private static List<Long> range(long[] counts) {
    return java.util.Arrays.stream(counts).boxed().toList();
  }

  @Test
  void countsTheRecordsOfASource() {
    assertThat(facts.records(Source.CALLS)).isEqualTo(20);
    assertThat(facts.records(Source.FEEDBACK)).isEqualTo(10);
    assertThat(facts.records(Source.SERVICE_RECORDS)).isZero();
  }

  @Test
  void runsFromOldToNew() {
    var older = DayFacts.of(DAY.minusDays(1), Map.of());
    assertThat(new History(List.of(older, facts)).days()).hasSize(2);
    assertThatThrownBy(() -> new History(List.of(facts, older))).hasMessageContaining("old to new");
    assertThatThrownBy(() -> new History(List.of(facts, facts))).hasMessageContaining("old to new");
  }
}

package dev.daybrief.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.theme.Polarity;
import dev.daybrief.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {

  @ParameterizedTest
  @EnumSource(Theme.class)
  void countsPraiseAndBlameOfEachTheme(Theme theme) {
    var blame = Metric.of(theme, Polarity.NEGATIVE).orElseThrow();
    var praise = Metric.of(theme, Polarity.POSITIVE).orElseThrow();

    assertThat(blame.id()).isEqualTo("theme_" + theme.word() + "_negative");
    assertThat(blame.good()).isEqualTo(Good.DOWN);
    assertThat(praise.id()).isEqualTo("theme_" + theme.word() + "_positive");
    assertThat(praise.good()).isEqualTo(Good.UP);
    assertThat(Metric.of(theme, Polarity.UNCLEAR)).isEmpty();
  }

  @Test
  void isNoMentionWhereNoCommentDecides() {
    assertThat(Metric.FEEDBACK_COMMENTS.mention()).isEmpty();
    assertThat(Metric.of("theme_price_negative").mention())
        .hasValueSatisfying(mention -> assertThat(mention.text()).isEqualTo("price:negative"));
  }

  @Test
  void isFoundByItsOwnIdAlone() {
    assertThat(Metric.find("calls_total")).contains(Metric.CALLS_TOTAL);
    assertThat(Metric.find("CALLS_TOTAL")).isEmpty();
    assertThat(Metric.find("")).isEmpty();
    assertThat(Metric.find(null)).isEmpty();
  }
}

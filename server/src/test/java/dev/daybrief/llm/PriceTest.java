package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {

  private static final URI OPENAI = URI.create("https://api.openai.com/v1");

  @Test
  void costsWhatItsTokensCost() {
    assertThat(new Price(new BigDecimal("2.50"), new BigDecimal("10.00")).of(1_834, 212))
        .isEqualByComparingTo("0.006705");
    assertThat(Price.parse("0.15/0.60").orElseThrow().of(1_000_000, 1_000_000))
        .isEqualByComparingTo("0.75");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2.5", "2.5/", "/10", "-1/2", "2,5/10", "1e3/2", "2.5/10/1", " 1/2"})
  void readsNothingElse(String text) {
    assertThat(Price.parse(text)).isEmpty();
  }

  @Test
  void isUnknownElsewhere() {
    assertThat(Price.known(OPENAI, "gpt-4o")).isPresent();
    assertThat(Price.known(OPENAI, "gpt-9")).isEmpty();
    assertThat(Price.known(URI.create("https://models.example/v1"), "gpt-4o")).isEmpty();
  }
}

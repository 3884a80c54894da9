package dev.daybrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Zoë & Söhne", "مركز النيل", "क्‍ष", "東京 Garage 😀", "O'Neill \"best\" \\"})
  void leavesTheWordsOfEachLanguageAlone(String text) {
    assertThat(Printed.plain(text)).isEqualTo(text);
  }

  @Test
  void showsWhatWouldCommandTheTerminal() {
    assertThat(Printed.plain("a\u001b[2Jb\nc\u0007\u202Ed\u2066e\u0085f\uD800"))
        .isEqualTo("a\\u001b[2Jb\\u000ac\\u0007\\u202ed\\u2066e\\u0085f\\ud800");
  }
}

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
  void leavesAnIsolatedNameAloneAndShowsAnOpenIsolate() {
    assertThat(Printed.plain("مع \u2068Kim\u2069: 24")).isEqualTo("مع \u2068Kim\u2069: 24");
    assertThat(Printed.plain("\u2068a\u2069 b\u2068c")).isEqualTo("\u2068a\u2069 b\\u2068c");
    assertThat(Printed.plain("\u2068a\u202Eb\u2069")).isEqualTo("\\u2068a\\u202eb\\u2069");
  }

  @Test
  void showsWhatWouldCommandTheTerminal() {
    assertThat(Printed.plain("a\u001b[2Jb\nc\u0007\u202Ed\u2066e\u0085f\uD800"))
        .isEqualTo("a\\u001b[2Jb\\u000ac\\u0007\\u202ed\\u2066e\\u0085f\\ud800");
  }
}

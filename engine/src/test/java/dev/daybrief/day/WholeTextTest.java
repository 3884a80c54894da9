package dev.daybrief.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ä", "\uD83D\uDE00", "a\uD83D\uDE00b", "\uE000", "\uD7FF"})
  void isTextOfWholeCharacters(String text) {
    assertThat(WholeText.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "a\uDBFF", "\uDC00b", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
  void isNoTextWithHalfACharacter(String text) {
    assertThat(WholeText.is(text)).isFalse();
  }
}

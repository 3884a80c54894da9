package dev.daybrief.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaxonomyTest {

  @Test
  void findsWhatAnInstallationWrites() {
    var reader =
        new ThemeReader(
            Taxonomy.parse(
                """
                # our own
                [en]
                parts: widget*, big _ thing
                parts-: gone widget
                positive: fab
                """));

    assertThat(reader.read("fab widgets", "en", null))
        .containsExactly(new ThemeMention(Theme.PARTS, Polarity.POSITIVE));
    assertThat(reader.read("a big red thing, fab", "en", null))
        .containsExactly(new ThemeMention(Theme.PARTS, Polarity.POSITIVE));
    assertThat(reader.read("gone widget", "en", null))
        .containsExactly(new ThemeMention(Theme.PARTS, Polarity.NEGATIVE));
    assertThat(reader.read("overpriced", "en", null)).isEmpty();
  }

  @Test
  void letsTheLongestKeywordWin() {
    var reader =
        new ThemeReader(
            Taxonomy.parse("[en]\nprice-: rip\nstaff+: rip roaring\nnothing: rip van winkle"));

    assertThat(reader.read("rip", "en", null))
        .containsExactly(new ThemeMention(Theme.PRICE, Polarity.NEGATIVE));
    assertThat(reader.read("rip roaring", "en", null))
        .containsExactly(new ThemeMention(Theme.STAFF, Polarity.POSITIVE));
    assertThat(reader.read("rip van winkle", "en", null)).isEmpty();
    assertThat(reader.read("rip, roaring", "en", null))
        .containsExactly(new ThemeMention(Theme.PRICE, Polarity.NEGATIVE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[en]~colour: red | line 2: unknown key \"colour\"",
        "[en]~price~ | line 2: expected \"key: word, word\" or \"[language]\"",
        "price: dear | line 1: keywords before the first [language]",
        "[en]~price: dear,, cheap | line 2: \"\" does not begin with a word",
        "[en]~price: _ dear | line 2: \"_ dear\" does not begin with a word",
        "[en]~price: de*ar | line 2: \"de*ar\" has a * inside a word",
        "[en]~price: d* | line 2: \"d*\" has too short a beginning before its *",
        "[en]~: dear | line 2: unknown key \"\"",
        "# nothing | line 1: the file holds no keywords",
        "'' | line 0: the file holds no keywords",
      })
  void namesTheLineThatCannotBeUsed(String file, String message) {
    assertThatThrownBy(() -> Taxonomy.parse(file.replace('~', '\n')))
        .isInstanceOf(TaxonomyProblem.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void writesAndReadsMentions(Theme theme) {
    for (Polarity polarity : Polarity.values()) {
      var mention = new ThemeMention(theme, polarity);
      assertThat(ThemeMention.parse(mention.text())).isEqualTo(mention);
    }
    assertThatThrownBy(() -> ThemeMention.parse(theme.word()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

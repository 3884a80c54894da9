package dev.daybrief.verification.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {

  @ParameterizedTest
  @CsvSource({
    "en, roster rosters agency agencies foremen planning",
    "de, kostenvoranschläge mitarbeiterinnen terminplänen abzugleichen",
    "es, previsiones matices contactarlos contactándolos",
    "ar, جداول مهارتهم تقديرات",
    "hi, पालियाँ पालियों जाँचने घंटों"
  })
  void makeFormsOfAStem(String language, String forms) {
    List<String> missing =
        List.of(forms.split(" ", -1)).stream()
            .filter(form -> !Vocabulary.of(Locale.of(language)).contains(form))
            .toList();
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, streamlined, claim",
    "en, shortages, claim",
    "en, recalibrate, none",
    "de, gestrafft, claim",
    "es, revisó, claim",
    "de, straffen, closing",
    "ar, والتأخير, claim",
    "hi, निपटाएँ, advice"
  })
  void knowWhatAFormDoesInAClause(String language, String form, String sort) {
    Grammar grammar = Grammar.of(Locale.of(language));
    assertThat(grammar.claim().contains(form)).isEqualTo(!sort.equals("none"));
    assertThat(grammar.advice().contains(form)).isEqualTo(sort.equals("advice"));
    assertThat(grammar.closing().contains(form)).isEqualTo(sort.equals("closing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "ar", "hi"})
  void listNoPlainWordThatAnotherListRefuses(String language) {
    assertThat(Stems.of(language).deeds()).noneMatch(Stems.of(language).plain()::contains);
    assertThat(Stems.of(language).advised()).noneMatch(Stems.of(language).plain()::contains);
  }

  @Test
  void takeSpellingsForOne() {
    assertThat(Spelling.plain("يُنصَح")).isEqualTo("ينصح");
    assertThat(Spelling.plain("\u095B")).isEqualTo("\u091C\u093C");
    assertThat(Spelling.plain("ＡＢ")).isEqualTo("ab");
  }
}

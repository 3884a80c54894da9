package dev.daybrief.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnguessedRestTest {

  private static int left(String password) {
    var rest = new UnguessedRest(password);
    rest.withoutPatterns();
    return rest.length();
  }

  @ParameterizedTest
  @CsvSource({"a-b_c.d e, 5", "K\u00E9z, 3", "- _ ., 0"})
  void countsNeitherGapsNorAccents(String password, int length) {
    assertThat(new UnguessedRest(password).length()).isEqualTo(length);
  }

  @Test
  void takesAWordOutWhereverItStands() {
    var rest = new UnguessedRest("trout7kTR0UTwq");
    rest.without("trout");

    assertThat(rest.length()).isEqualTo(4);
    assertThat(rest.different()).isEqualTo(4);
    rest.without("a word that is longer than the password");
    assertThat(rest.length()).isEqualTo(4);
  }

  @Test
  void countsACharacterOnceAmongTheDifferentOnes() {
    assertThat(new UnguessedRest("kqkqw").different()).isEqualTo(3);
  }

  /// What is written twice or more counts once; an end that is like the beginning is no repeat.
  @ParameterizedTest
  @CsvSource({"k7wqk7wq, 4", "k7k7k7k7k, 2", "k7wqk7w, 7", "k7wqk7wz, 8"})
  void countsARepeatedTextOnce(String password, int left) {
    assertThat(left(password)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource({"kaaw, 4", "kaaaw, 2", "kwaaaa, 2", "aaakw, 2"})
  void takesRunsOfThreeOut(String password, int left) {
    assertThat(left(password)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource({
    "kabcw, 5",
    "kabcdw, 2",
    "w7dcba, 2",
    "kqwerz, 2",
    "z0987k, 2",
    "wxyz1, 1",
    "k2wsx7, 2"
  })
  void takesFourInARowOut(String password, int left) {
    assertThat(left(password)).isEqualTo(left);
  }
}

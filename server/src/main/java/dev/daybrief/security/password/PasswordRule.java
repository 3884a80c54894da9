package dev.daybrief.security.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which passwords may be chosen: those of which enough is left when common words, what is known of
/// the member, sequences and repeats are taken away, also where letters are written as digits.
final class PasswordRule {

  /// 8 characters, the least that NIST SP 800-63B-4 takes beside another factor.
  private static final int LEAST_LEFT = 8;

  /// 5 different ones among them.
  private static final int LEAST_DIFFERENT = 5;

  /// 4 letters: shorter words are parts of many others.
  private static final int SHORTEST_WORD = 4;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final List<String> COMMON = common();

  private static List<String> common() {
    try (InputStream file = PasswordRule.class.getResourceAsStream("common-words.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .filter(word -> word.length() >= SHORTEST_WORD)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param known texts that tell of the member: address, name, organisation
  /// @throws IllegalArgumentException for a password that is guessed soon
  static void check(String password, Collection<String> known) {
    var rest = new UnguessedRest(password);
    COMMON.forEach(rest::without);
    known.stream().flatMap(PasswordRule::words).forEach(rest::without);
    rest.withoutPatterns();
    if (rest.length() < LEAST_LEFT || rest.different() < LEAST_DIFFERENT) {
      throw new IllegalArgumentException(
          "it is made of what is guessed first: common words, names, sequences or repeats");
    }
  }

  /// The text without its gaps, and the words between them.
  private static Stream<String> words(String text) {
    return Stream.concat(
            Stream.of(NO_LETTER.matcher(text).replaceAll("")), Stream.of(NO_LETTER.split(text)))
        .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST_WORD);
  }

  private PasswordRule() {}
}

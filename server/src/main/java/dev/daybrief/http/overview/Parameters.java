package dev.daybrief.http.overview;

import dev.daybrief.http.ParameterText;
import dev.daybrief.http.Request;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads parameters that may be absent, and remembers whether one could not be read.
final class Parameters {

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private final Request request;
  private boolean readable = true;

  Parameters(Request request) {
    this.request = request;
  }

  boolean areReadable() {
    return readable;
  }

  /// A day of 1900 to 2199.
  Optional<LocalDate> date(String name) {
    return read(name, ParameterText::day);
  }

  /// One of the constants, by its word.
  <E extends Enum<E>> Optional<E> word(String name, E[] words, Function<E, String> wordOf) {
    return read(
        name,
        text -> {
          for (E one : words) {
            if (wordOf.apply(one).equals(text)) {
              return Optional.of(one);
            }
          }
          return Optional.empty();
        });
  }

  /// A language by its tag; English when there is none.
  Locale language() {
    return read("language", text -> Optional.of(text).filter(LANGUAGE.asMatchPredicate()))
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }

  /// 1 to 200 characters, not only spaces.
  Optional<String> text(String name) {
    return read(name, text -> Optional.of(text).filter(ParameterText::isSearchable));
  }

  /// 1 to `most`.
  int number(String name, int usual, int most) {
    return read(
            name,
            text ->
                Optional.of(text)
                    .filter(NUMBER.asMatchPredicate())
                    .map(Integer::valueOf)
                    .filter(number -> number <= most))
        .orElse(usual);
  }

  private <T> Optional<T> read(String name, Function<String, Optional<T>> reading) {
    Optional<String> given = request.parameter(name);
    Optional<T> read = given.flatMap(reading);
    readable &= given.isPresent() == read.isPresent();
    return read;
  }
}

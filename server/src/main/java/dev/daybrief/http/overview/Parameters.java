package dev.daybrief.http.overview;

import dev.daybrief.http.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads parameters that may be absent, and remembers whether one could not be read.
final class Parameters {

  private static final Pattern DATE = Pattern.compile("(19|20|21)\\d{2}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final int LONGEST_TEXT = 200;

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
    return read(name, Parameters::readDate);
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
    return read(
        name, text -> Optional.of(text).filter(one -> !one.isBlank()).filter(Parameters::isPlain));
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

  private static boolean isPlain(String text) {
    return text.length() <= LONGEST_TEXT
        && text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
  }

  private static Optional<LocalDate> readDate(String text) {
    return DATE.matcher(text).matches() ? Optional.ofNullable(day(text)) : Optional.empty();
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}

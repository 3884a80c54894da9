package dev.daybrief.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the parameters of the day routes; empty for what is not one.
final class DayParameters {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern LIMIT = Pattern.compile("[1-5]");
  private static final Pattern REVISION = Pattern.compile("[1-9]\\d{0,8}");

  static Optional<LocalDate> date(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  static Optional<Integer> limit(String text) {
    return Optional.of(text).filter(LIMIT.asMatchPredicate()).map(Integer::valueOf);
  }

  static Optional<Integer> revision(String text) {
    return Optional.of(text).filter(REVISION.asMatchPredicate()).map(Integer::valueOf);
  }

  private DayParameters() {}
}

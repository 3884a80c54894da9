package dev.daybrief.http;

import dev.daybrief.day.WholeText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what parameters say; empty for what cannot be read.
public final class ParameterText {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int LONGEST = 200;
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

  /// A day of 1900 to 2199: no record is older or later.
  public static Optional<LocalDate> day(String text) {
    return date(text).filter(date -> date.getYear() >= 1900 && date.getYear() < 2200);
  }

  /// Whether it can be looked for: 1 to 200 characters, not only spaces.
  public static boolean isSearchable(String text) {
    return !text.isBlank() && text.length() <= LONGEST && text.indexOf(0) < 0 && WholeText.is(text);
  }

  static Optional<Integer> limit(String text) {
    return Optional.of(text).filter(LIMIT.asMatchPredicate()).map(Integer::valueOf);
  }

  static Optional<Integer> revision(String text) {
    return Optional.of(text).filter(REVISION.asMatchPredicate()).map(Integer::valueOf);
  }

  private ParameterText() {}
}

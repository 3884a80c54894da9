package dev.daybrief.http.receipt;

import dev.daybrief.brief.ProofSource.Place;
import dev.daybrief.http.Cursor;
import dev.daybrief.http.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What is asked of a receipt.
///
/// @param revision empty for the current one
/// @param after the last record of the page before
record ReceiptQuery(LocalDate date, OptionalInt revision, Optional<Place> after, int limit) {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  /// Empty for what cannot be read.
  static Optional<ReceiptQuery> of(Request request, int usualLimit, int mostLimit) {
    Optional<LocalDate> date = date(request.pathParts().getOrDefault("date", ""));
    Optional<String> revision = request.parameter("revision");
    Optional<String> cursor = request.parameter("cursor");
    Optional<String> limit = request.parameter("limit");
    Optional<Place> after = cursor.flatMap(Cursor::place);
    int rows = limit.map(text -> number(text).orElse(0)).orElse(usualLimit);
    boolean readable =
        date.isPresent()
            && revision.stream().allMatch(text -> number(text).isPresent())
            && cursor.isPresent() == after.isPresent()
            && 1 <= rows
            && rows <= mostLimit;
    return readable
        ? date.map(
            day ->
                new ReceiptQuery(
                    day,
                    revision.map(ReceiptQuery::number).orElse(OptionalInt.empty()),
                    after,
                    rows))
        : Optional.empty();
  }

  private static OptionalInt number(String text) {
    return NUMBER.matcher(text).matches()
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static Optional<LocalDate> date(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}

package dev.daybrief.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cells of one row, each read as what its column holds. An empty cell is an absent one.
final class Cells {

  /// The longest number that is read.
  private static final int LONGEST_NUMBER = 40;

  /// Money and cost: below a trillion, to a millionth.
  private static final int WHOLE_DIGITS = 12;

  private static final int DECIMALS = 6;

  private static final int LONGEST_ID = 200;

  private final @Nullable String[] values;
  private final ZoneId zone;
  private final CustomerKeys customers;

  Cells(@Nullable String[] values, ZoneId zone, CustomerKeys customers) {
    this.values = values;
    this.zone = zone;
    this.customers = customers;
  }

  @Nullable String text(Column column) throws Refusal {
    String value = values[column.ordinal()];
    if (value == null) {
      return null;
    }
    String text = isEdged(value) ? value.strip() : value;
    if (text.isEmpty()) {
      return null;
    }
    checkCharacters(column, text);
    return text;
  }

  String required(Column column) throws Refusal {
    String text = text(column);
    if (text == null) {
      throw new Refusal(column.title(), "is missing");
    }
    return text;
  }

  @Nullable String customerKey(@Nullable String phone) {
    return customers.key(phone);
  }

  /// An id in the source: 1 to 200 characters.
  String id(Column column) throws Refusal {
    String id = reference(column);
    if (id == null) {
      throw new Refusal(column.title(), "is missing");
    }
    return id;
  }

  /// The id of another record of the source: no longer than an id can be.
  @Nullable String reference(Column column) throws Refusal {
    String id = text(column);
    if (id != null && id.length() > LONGEST_ID) {
      throw new Refusal(column.title(), "has more than the 200 characters of an external_id");
    }
    return id;
  }

  /// One of the words a kind knows.
  <W> W word(Column column, Function<String, Optional<W>> parse, String known) throws Refusal {
    String text = required(column);
    Optional<W> word = parse.apply(text);
    if (word.isEmpty()) {
      throw new Refusal(
          column.title(),
          "unknown %s %s: expected one of %s".formatted(column.title(), Shown.quoted(text), known));
    }
    return word.get();
  }

  @Nullable Instant instant(Column column) throws Refusal {
    String text = text(column);
    if (text == null) {
      return null;
    }
    Optional<Instant> time = TimeText.parse(text, zone);
    if (time.isEmpty()) {
      throw new Refusal(
          column.title(),
          "%s is not a time of 1900 to 2199; expected one like 2026-11-20T14:05:00Z"
              .formatted(Shown.quoted(text)));
    }
    return time.get();
  }

  @Nullable Integer whole(Column column, int most) throws Refusal {
    BigDecimal number = number(column);
    if (number == null) {
      return null;
    }
    try {
      int whole = number.intValueExact();
      if (whole >= 0 && whole <= most) {
        return whole;
      }
    } catch (ArithmeticException e) {
      // Told below, like one that is out of range.
    }
    throw new Refusal(
        column.title(),
        "%s is not a whole number of 0 to %d".formatted(Shown.quoted(required(column)), most));
  }

  @Nullable BigDecimal amount(Column column) throws Refusal {
    BigDecimal number = number(column);
    if (number == null) {
      return null;
    }
    if (number.precision() - number.scale() > WHOLE_DIGITS || number.scale() > DECIMALS) {
      throw new Refusal(
          column.title(),
          "%s has more than 12 digits before the point or 6 after it"
              .formatted(Shown.quoted(required(column))));
    }
    return number;
  }

  boolean flag(Column column) throws Refusal {
    String text = text(column);
    if (text == null) {
      return false;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "t", "yes", "y", "1" -> true;
      case "false", "f", "no", "n", "0" -> false;
      default ->
          throw new Refusal(column.title(), Shown.quoted(text) + " is neither true nor false");
    };
  }

  private @Nullable BigDecimal number(Column column) throws Refusal {
    String text = text(column);
    if (text == null) {
      return null;
    }
    try {
      if (text.length() <= LONGEST_NUMBER && isAscii(text)) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new Refusal(
        column.title(),
        Shown.quoted(text) + " is not a number; expected digits with a point, like 12.50");
  }

  /// The digits of other scripts are no digits here.
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEdged(String value) {
    return value.isEmpty()
        || Character.isWhitespace(value.charAt(0))
        || Character.isWhitespace(value.charAt(value.length() - 1));
  }

  private static void checkCharacters(Column column, String text) throws Refusal {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == 0) {
        throw new Refusal(column.title(), "holds a NUL character");
      }
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        if (!Character.isSurrogatePair(character, i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
          throw new Refusal(column.title(), "holds half of a character (a lone surrogate)");
        }
        i++;
      }
    }
  }
}

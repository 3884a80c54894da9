package dev.daybrief.ingest.webhook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Texts and numbers as records keep them.
final class Text {

  /// An id in the source, and a reference to one.
  static final int ID = 200;

  /// Names, reasons.
  static final int WORDS = 500;

  static final int COMMENT = 20_000;

  private static final int LONGEST_NUMBER = 40;
  private static final int WHOLE_DIGITS = 12;
  private static final int DECIMALS = 6;

  /// Stripped; null where nothing is left, for more characters than that, and for what a database
  /// cannot keep: NUL, half a character.
  static @Nullable String plain(String text, int most) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > most) {
      return null;
    }
    boolean kept =
        stripped
            .codePoints()
            .allMatch(
                character ->
                    character != 0
                        && (character < Character.MIN_SURROGATE
                            || character > Character.MAX_SURROGATE));
    return kept ? stripped : null;
  }

  static @Nullable BigDecimal number(String text) {
    if (text.length() > LONGEST_NUMBER || !text.chars().allMatch(it -> it < 0x80)) {
      return null;
    }
    try {
      return number(new BigDecimal(text.strip()));
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  /// Rounded to a millionth; null beyond a trillion.
  static @Nullable BigDecimal number(BigDecimal number) {
    long wholeDigits = (long) number.precision() - number.scale();
    if (wholeDigits > WHOLE_DIGITS + 3 || wholeDigits < -LONGEST_NUMBER) {
      return null;
    }
    BigDecimal plain =
        number.scale() > DECIMALS
            ? number.setScale(DECIMALS, java.math.RoundingMode.HALF_EVEN)
            : number;
    return plain.signum() == 0 ? BigDecimal.ZERO : plain;
  }

  /// As the store keeps it: below a trillion; else null.
  static @Nullable BigDecimal money(@Nullable BigDecimal number) {
    return number == null || number.abs().compareTo(BigDecimal.TEN.pow(WHOLE_DIGITS)) >= 0
        ? null
        : number;
  }

  /// The whole part.
  static long bounded(BigDecimal number) {
    return number.longValue();
  }

  /// Whole, from 0 to the most; else null.
  static @Nullable Integer whole(@Nullable BigDecimal number, int most) {
    if (number == null || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      return null;
    }
    return number.stripTrailingZeros().scale() <= 0 ? number.intValue() : null;
  }

  private Text() {}
}

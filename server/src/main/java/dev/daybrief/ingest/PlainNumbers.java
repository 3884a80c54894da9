package dev.daybrief.ingest;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows telephone numbers that are already written in their one form, as most of a file are: a
/// plus sign and digits. Reading such a number in full costs more than the rest of its row. For one
/// thread.
final class PlainNumbers {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /// Country codes under which a complete number can still be written in another way: with a
  /// carrier's or an area's digits, which are taken off or put before it.
  private static final Set<Integer> REWRITTEN = Set.of(54, 55, 61, 86, 261, 352, 378, 672);

  private static final int FEWEST_DIGITS = 8;

  /// Of the whole number, by E.164.
  private static final int MOST_DIGITS = 15;

  private static final int LONGEST_CODE = 3;

  /// By country code: the digit that numbers inside the country start with and that is no part of
  /// the number; 0 for a code that is not known.
  private static final char[] TRUNK_DIGITS = trunkDigits();

  private static char[] trunkDigits() {
    var digits = new char[1000];
    for (int code : NUMBERS.getSupportedCallingCodes()) {
      if (!REWRITTEN.contains(code)) {
        digits[code] = trunkDigit(NUMBERS.getRegionCodeForCountryCode(code));
      }
    }
    return digits;
  }

  private static char trunkDigit(String region) {
    String prefix =
        NUMBERS.getSupportedRegions().contains(region)
            ? NUMBERS.getNddPrefixForRegion(region, true)
            : null;
    return prefix == null || prefix.isEmpty() ? '0' : prefix.charAt(0);
  }

  private enum Length {
    POSSIBLE,
    IMPOSSIBLE
  }

  /// By country code and digits after it: asked once, as a number is possible by its length alone.
  private final @Nullable Length[][] lengths = new Length[TRUNK_DIGITS.length][MOST_DIGITS];

  /// Whether the text is a possible number and the same as its E.164 form.
  boolean areE164(String text) {
    if (!isPlusAndDigits(text)) {
      return false;
    }
    for (int end = 2; end <= 1 + LONGEST_CODE; end++) {
      int code = Integer.parseInt(text, 1, end, 10);
      if (TRUNK_DIGITS[code] != 0) {
        return isWhole(text, end, code);
      }
    }
    return false;
  }

  private static boolean isPlusAndDigits(String text) {
    int length = text.length();
    if (length <= FEWEST_DIGITS || length > MOST_DIGITS + 1 || text.charAt(0) != '+') {
      return false;
    }
    for (int place = 1; place < length; place++) {
      char digit = text.charAt(place);
      if (digit < '0' || digit > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean isWhole(String text, int start, int code) {
    char first = text.charAt(start);
    return first != '0' && first != TRUNK_DIGITS[code] && isPossible(text, start, code);
  }

  private boolean isPossible(String text, int start, int code) {
    int digits = text.length() - start;
    Length length = lengths[code][digits];
    if (length == null) {
      var number =
          new PhoneNumber()
              .setCountryCode(code)
              .setNationalNumber(Long.parseLong(text, start, text.length(), 10));
      length = NUMBERS.isPossibleNumber(number) ? Length.POSSIBLE : Length.IMPOSSIBLE;
      lengths[code][digits] = length;
    }
    return length == Length.POSSIBLE;
  }
}

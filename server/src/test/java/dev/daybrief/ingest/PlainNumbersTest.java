package dev.daybrief.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumbersTest {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int NUMBERS_OF_A_LENGTH = 40;

  private final PlainNumbers numbers = new PlainNumbers();

  @Test
  void agreesWithTheFullReadingUnderEveryCountryCode() throws NumberParseException {
    var random = new SplittableRandom(7);
    int known = 0;
    for (int code : NUMBERS.getSupportedCallingCodes()) {
      for (int length = 3; length <= 14; length++) {
        for (int i = 0; i < NUMBERS_OF_A_LENGTH; i++) {
          String number = "+" + code + digits(length, random);
          if (numbers.areE164(number)) {
            known++;
            var read = NUMBERS.parse(number, "ZZ");
            assertThat(NUMBERS.isPossibleNumber(read)).as(number).isTrue();
            assertThat(NUMBERS.format(read, PhoneNumberFormat.E164)).isEqualTo(number);
          }
        }
      }
    }
    assertThat(known).isGreaterThan(10_000);
  }

  private static String digits(int length, SplittableRandom random) {
    var digits = new StringBuilder();
    random.ints(length, '0', '9' + 1).forEach(digits::appendCodePoint);
    return digits.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+493012345678", "+12125550123", "+972501234567", "+85221234567"})
  void knowsNumbersThatAreWritten(String number) {
    assertThat(numbers.areE164(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "+4",
        "+49",
        "+999999999999",
        "+0301234567",
        "+4903012345678",
        "+49 30 12345678",
        "+49301234567a",
        "+49３012345678",
        "0301234567",
        "+11234567890123456",
        "+1-212-555-0123",
        "+541115123456789",
        "+/123456789",
        "+4:1234567",
        "+4:1123456789",
        "+¼12345678901"
      })
  void leavesTheOthersToTheFullReading(String number) {
    assertThat(numbers.areE164(number)).isFalse();
  }
}

package dev.daybrief.ingest;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.ibm.icu.util.TimeZone;
import dev.daybrief.day.Organization;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells which records are of one customer: those with the same telephone number, however it is
/// written. A number that can be none, such as an extension, is compared by its digits.
public final class CustomerKeys {

  /// Fewer digits name nobody; more are no number of any network.
  private static final Pattern DIGITS = Pattern.compile("\\d{3,30}");

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /// No region: only numbers with their country code are understood.
  private static final String NOWHERE = "ZZ";

  private final String region;
  private final PlainNumbers plainNumbers = new PlainNumbers();

  private CustomerKeys(String region) {
    this.region = region;
  }

  /// Numbers without a country code are of the region of the organisation's zone, or of its
  /// language where a zone, such as UTC, has none.
  public static CustomerKeys of(Organization organization) {
    return new CustomerKeys(region(organization));
  }

  /// The same keys serve all organisations of a region.
  static CustomerKeys of(Organization organization, Map<String, CustomerKeys> byRegion) {
    return byRegion.computeIfAbsent(region(organization), CustomerKeys::new);
  }

  private static String region(Organization organization) {
    String ofZone = TimeZone.getRegion(known(organization.zone().getId()));
    String ofLanguage = organization.locale().getCountry();
    if (NUMBERS.getSupportedRegions().contains(ofZone)) {
      return ofZone;
    }
    return NUMBERS.getSupportedRegions().contains(ofLanguage) ? ofLanguage : NOWHERE;
  }

  /// ICU has no region for a zone that it does not know.
  private static String known(String zone) {
    return TimeZone.getCanonicalID(zone) == null ? "UTC" : zone;
  }

  /// Null when the text names no number, as in `withheld`.
  public @Nullable String key(@Nullable String phone) {
    if (phone == null) {
      return null;
    }
    if (plainNumbers.areE164(phone)) {
      return phone;
    }
    try {
      PhoneNumber number = NUMBERS.parse(phone, region);
      if (NUMBERS.isPossibleNumber(number)) {
        return NUMBERS.format(number, PhoneNumberFormat.E164);
      }
    } catch (NumberParseException noNumber) {
      return digits(phone);
    }
    return digits(phone);
  }

  /// Of a key, as texts hold it: without the country's code.
  static String national(String key) {
    try {
      return NUMBERS.getNationalSignificantNumber(NUMBERS.parse(key, NOWHERE));
    } catch (NumberParseException noCountry) {
      return PhoneNumberUtil.normalizeDigitsOnly(key);
    }
  }

  private static @Nullable String digits(String phone) {
    String digits = PhoneNumberUtil.normalizeDigitsOnly(phone);
    return DIGITS.matcher(digits).matches() ? digits : null;
  }
}

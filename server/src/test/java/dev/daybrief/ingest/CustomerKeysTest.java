package dev.daybrief.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerKeysTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, en, 030 1234567, +49301234567",
    "Europe/Berlin, en, +49 (0)30 123-4567, +49301234567",
    "Europe/Berlin, en, 0049 30/1234567, +49301234567",
    "Europe/Berlin, en, ٠٣٠١٢٣٤٥٦٧, +49301234567",
    "Europe/Berlin, en, +1 212 555 0100, +12125550100",
    "America/New_York, en, (212) 555-0100, +12125550100",
    "UTC, de-AT, 01 5880400, +4315880400",
    "UTC, en, +43 1 5880400, +4315880400",
    "UTC, en, 01 5880400, 015880400",
    "+02:00, en, +43 1 5880400, +4315880400",
    "America/New_York, en, 203, 203",
    "America/New_York, en, ext. 12,",
    "Europe/Berlin, en, withheld,",
    "Europe/Berlin, en, anonymous@invalid,"
  })
  void writesANumberInOneForm(String zone, String language, String phone, @Nullable String key) {
    assertThat(keys(zone, language).key(phone)).isEqualTo(key);
  }

  @Test
  void namesNobodyWhereThereIsNoNumber() {
    assertThat(keys("Europe/Berlin", "de").key(null)).isNull();
  }

  /// A key has to fit into an index, whatever the source wrote.
  @Test
  void isShortForAnyText() {
    var random = new Random(20_261_110);
    var keys = keys("Asia/Kolkata", "hi");
    assertThat(keys.key("1".repeat(5_000))).isNull();
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(60), 32, 0x2100)
              .map(letter -> random.nextInt(3) == 0 ? letter : '0' + random.nextInt(10))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      @Nullable String key = keys.key(text);
      assertThat(key == null || key.matches("\\+?\\d{2,31}")).as(text).isTrue();
    }
  }

  private static CustomerKeys keys(String zone, String language) {
    return CustomerKeys.of(
        new Organization(
            new OrganizationId(new UUID(0, 1)),
            "shop",
            "Shop",
            ZoneId.of(zone),
            Locale.forLanguageTag(language)));
  }
}

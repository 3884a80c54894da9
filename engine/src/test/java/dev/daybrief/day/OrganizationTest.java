package dev.daybrief.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationTest {

  private static Organization named(String slug, String name) {
    return new Organization(
        new OrganizationId(new UUID(7, 7)), slug, name, ZoneId.of("Asia/Kolkata"), Locale.ENGLISH);
  }

  @Test
  void takesAPlainSlug() {
    assertThat(named("berlin-mitte-2", "Berlin").slug()).isEqualTo("berlin-mitte-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "A", "a b", "a/b", "..", "ä"})
  void refusesASlugThatIsUnfitForAddresses(String slug) {
    assertThatThrownBy(() -> named(slug, "Berlin")).hasMessageContaining("slug");
  }

  @Test
  void refusesAnEmptyAndAnEndlessName() {
    assertThatThrownBy(() -> named("a", " ")).hasMessageContaining("name");
    assertThatThrownBy(() -> named("a", "n".repeat(201))).hasMessageContaining("name");
  }

  private static Organization in(String zone) {
    return new Organization(
        new OrganizationId(new UUID(7, 7)), "a", "A", ZoneId.of(zone), Locale.ENGLISH);
  }

  @Test
  void knowsItsLastFullDay() {
    Instant midnight = Instant.parse("2026-11-17T18:30:00Z");

    assertThat(in("Asia/Kolkata").yesterday(midnight)).isEqualTo(LocalDate.of(2026, 11, 17));
    assertThat(in("Asia/Kolkata").yesterday(midnight.minusNanos(1)))
        .isEqualTo(LocalDate.of(2026, 11, 16));
    assertThat(in("Pacific/Apia").yesterday(Instant.parse("2011-12-31T12:00:00Z")))
        .as("the day before was skipped")
        .isEqualTo(LocalDate.of(2011, 12, 31));
    assertThat(in("Pacific/Apia").yesterday(Instant.parse("2011-12-30T10:00:00Z")))
        .isEqualTo(LocalDate.of(2011, 12, 29));
  }

  @Test
  void leavesOutADateThatItsZoneSkipped() {
    assertThat(in("Pacific/Apia").days(LocalDate.of(2011, 12, 29), LocalDate.of(2011, 12, 31)))
        .containsExactly(LocalDate.of(2011, 12, 29), LocalDate.of(2011, 12, 31));
    assertThat(in("Asia/Kolkata").days(LocalDate.of(2011, 12, 29), LocalDate.of(2011, 12, 31)))
        .hasSize(3);
  }
}

package dev.daybrief.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}

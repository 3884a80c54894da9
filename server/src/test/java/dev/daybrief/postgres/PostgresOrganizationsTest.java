package dev.daybrief.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOrganizationsTest {

  @RegisterExtension static final TestDatabase postgres = new TestDatabase();

  private final Organization tokyo = organization("tokyo", "東京 Garage 😀", "Asia/Tokyo", "ja-JP");
  private final Organization berlin = organization("berlin", "O'Neill", "Europe/Berlin", "de");

  @BeforeEach
  void addBoth() {
    postgres.execute("TRUNCATE daybrief.organizations CASCADE");
    organizations().add(tokyo, true);
    organizations().add(berlin, false);
  }

  @Test
  void listsAllBySlug() {
    assertThat(organizations().listAll()).isEqualTo(List.of(berlin, tokyo));
  }

  @Test
  void findsOneBySlug() {
    assertThat(organizations().findBySlug("tokyo")).contains(tokyo);
    for (String slug : List.of("", "TOKYO", "%", "tokyo' --", "a\0b")) {
      assertThat(organizations().findBySlug(slug)).isEmpty();
    }
  }

  @Test
  void countsTheChangesToItsRecordsFromTheStart() {
    assertThat(postgres.text("SELECT string_agg(version::text, ' ') FROM daybrief.data_versions"))
        .isEqualTo("0 0");
  }

  @Test
  void refusesATakenSlugOrId() {
    assertThatThrownBy(() -> organizations().add(organization("tokyo", "T", "UTC", "en"), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tokyo");
    var sameId = new Organization(tokyo.id(), "other", "T", tokyo.zone(), tokyo.locale());
    assertThatThrownBy(() -> organizations().add(sameId, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(organizations().listAll()).hasSize(2);
  }

  private static PostgresOrganizations organizations() {
    return new PostgresOrganizations(postgres.database());
  }

  private static Organization organization(String slug, String name, String zone, String locale) {
    return new Organization(
        new OrganizationId(UUID.randomUUID()),
        slug,
        name,
        ZoneId.of(zone),
        Locale.forLanguageTag(locale));
  }
}

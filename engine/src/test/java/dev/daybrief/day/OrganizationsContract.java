package dev.daybrief.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [Organizations] does, beginning with none.
public abstract class OrganizationsContract {

  private final Organization tokyo = organization("tokyo", "東京 Garage 😀", "Asia/Tokyo", "ja-JP");
  private final Organization berlin = organization("berlin", "O'Neill", "Europe/Berlin", "de");

  protected abstract Organizations organizations();

  @Test
  void listsAllBySlug() {
    addBoth();

    assertThat(organizations().listAll()).isEqualTo(List.of(berlin, tokyo));
  }

  @Test
  void findsOneBySlugOrId() {
    addBoth();

    assertThat(organizations().findBySlug("tokyo")).contains(tokyo);
    assertThat(organizations().find(berlin.id())).contains(berlin);
    assertThat(organizations().find(new OrganizationId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void findsNothingByAnotherText() {
    addBoth();

    for (String slug : List.of("", "TOKYO", "%", "tokyo' --", "a\0b", "\uD800")) {
      assertThat(organizations().findBySlug(slug)).isEmpty();
    }
  }

  @Test
  void refusesATakenSlugOrId() {
    addBoth();

    assertThatThrownBy(() -> organizations().add(organization("tokyo", "T", "UTC", "en"), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tokyo");
    var sameId = new Organization(tokyo.id(), "other", "T", tokyo.zone(), tokyo.locale());
    assertThatThrownBy(() -> organizations().add(sameId, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(organizations().listAll()).hasSize(2);
  }

  @Test
  void tellsSampleDataFromRealData() {
    addBoth();

    assertThat(organizations().sampleSince(tokyo.id())).isPresent();
    assertThat(organizations().sampleSince(berlin.id())).isEmpty();
    assertThat(organizations().sampleSince(new OrganizationId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void changesSettingsThatAreStillTheKnownOnes() {
    addBoth();
    var known = organizations().settings(berlin.id()).orElseThrow();
    var wanted =
        new OrganizationSettings(
            "Neuer Name",
            ZoneId.of("Europe/Vienna"),
            Locale.forLanguageTag("de-AT"),
            OpeningHours.parse("Mon,Sat 10:00-24:00"),
            false);

    assertThat(known)
        .isEqualTo(
            new OrganizationSettings(
                berlin.name(), berlin.zone(), berlin.locale(), OpeningHours.USUAL, true));
    assertThat(organizations().change(berlin.id(), known, wanted)).isTrue();
    assertThat(organizations().change(berlin.id(), known, known)).isFalse();
    assertThat(organizations().settings(berlin.id())).contains(wanted);
    assertThat(organizations().find(berlin.id()).orElseThrow().name()).isEqualTo("Neuer Name");
    assertThat(organizations().find(tokyo.id())).contains(tokyo);
    var absent = new OrganizationId(UUID.randomUUID());
    assertThat(organizations().settings(absent)).isEmpty();
    assertThat(organizations().change(absent, known, wanted)).isFalse();
  }

  private void addBoth() {
    organizations().add(tokyo, true);
    organizations().add(berlin, false);
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

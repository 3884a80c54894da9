package dev.daybrief.brief;

import static dev.daybrief.brief.SomeBriefs.DAY;
import static dev.daybrief.brief.SomeBriefs.organization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.day.Organization;
import dev.daybrief.metric.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [FactSource] does. How it counts is the matter of the one that counts.
public abstract class FactSourceContract {

  protected abstract FactSource facts();

  /// The organisation exists and has no records.
  protected abstract void know(Organization organization);

  /// So many missed calls arrive on [SomeBriefs#DAY].
  protected abstract void miss(Organization organization, int calls);

  @Test
  void givesADossierOfEachInTheOrderGiven() {
    var many = List.of(known(), known(), known(), known());

    assertThat(facts().load(many, DAY))
        .extracting(dossier -> dossier.sheet().organization())
        .containsExactlyElementsOf(many);
    assertThat(facts().load(many.reversed(), DAY))
        .extracting(dossier -> dossier.sheet().organization())
        .containsExactlyElementsOf(many.reversed());
    assertThat(facts().load(List.of(), DAY)).isEmpty();
  }

  @Test
  void countsEachOrganizationAlone() {
    var ours = known();
    var theirs = known();
    miss(ours, 3);

    var dossiers = facts().load(List.of(theirs, ours), DAY);

    assertThat(dossiers)
        .extracting(dossier -> dossier.sheet().fact(Metric.CALLS_MISSED).count())
        .containsExactly(0L, 3L);
  }

  @Test
  void saysFromWhichStateOfTheRecordsItCounted() {
    var ours = known();
    long before = version(ours);

    miss(ours, 1);

    assertThat(version(ours)).isGreaterThan(before);
  }

  @Test
  void refusesAnOrganizationItDoesNotKnow() {
    var ours = known();
    var stranger = organization();

    assertThatThrownBy(() -> facts().load(List.of(ours, stranger), DAY))
        .hasMessageContaining(stranger.id().toString());
  }

  @Test
  void givesTheSameAfterCountingAhead() {
    var ours = known();
    miss(ours, 2);
    var plain = facts().load(List.of(ours), DAY);

    facts().countAhead(ours, List.of(DAY.minusDays(1), DAY, DAY.plusDays(1)));

    assertThat(facts().load(List.of(ours), DAY)).isEqualTo(plain);
  }

  @Test
  void countsWhatCameAfterCountingAhead() {
    var ours = known();
    facts().countAhead(ours, List.of(DAY, DAY.plusDays(1)));

    miss(ours, 2);

    assertThat(
            facts().load(List.of(ours), DAY).getFirst().sheet().fact(Metric.CALLS_MISSED).count())
        .isEqualTo(2);
  }

  @Test
  void countsNothingAheadOfAnOrganizationItDoesNotKnow() {
    var stranger = organization();

    assertThatThrownBy(() -> facts().countAhead(stranger, List.of(DAY)))
        .hasMessageContaining(stranger.id().toString());
  }

  private long version(Organization organization) {
    return facts().load(List.of(organization), DAY).getFirst().sheet().dataVersion();
  }

  private Organization known() {
    var organization = organization();
    know(organization);
    return organization;
  }
}

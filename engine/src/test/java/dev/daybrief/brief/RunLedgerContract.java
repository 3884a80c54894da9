package dev.daybrief.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.brief.RunLedger.Entry;
import dev.daybrief.brief.RunLedger.Outcome;
import dev.daybrief.day.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [RunLedger] does.
public abstract class RunLedgerContract {

  protected abstract RunLedger ledger();

  /// The organisation exists.
  protected abstract void know(Organization organization);

  /// Attempts, outcome and problem of the newest entry of [SomeBriefs#DAY], with spaces between
  /// them; empty where there is none.
  protected abstract String newest(Organization organization);

  @Test
  void countsAttemptsAndKeepsTheNewestOutcome() {
    var ours = known();
    var failed = entry(ours, Outcome.FAILED, "the model was away");

    ledger().record(List.of(failed, failed));
    ledger().record(List.of());
    assertThat(newest(ours)).isEqualTo("2 failed the model was away");

    ledger().record(List.of(entry(ours, Outcome.PUBLISHED, null)));
    assertThat(newest(ours)).isEqualTo("3 published");
  }

  @Test
  void keepsOrganizationsApart() {
    var ours = known();
    var theirs = known();

    ledger()
        .record(
            List.of(
                entry(ours, Outcome.UNCHANGED, null), entry(theirs, Outcome.FAILED, "it broke")));

    assertThat(newest(ours)).isEqualTo("1 unchanged");
    assertThat(newest(theirs)).isEqualTo("1 failed it broke");
  }

  @Test
  void recordsNothingOfABatchWithAStranger() {
    var ours = known();
    var stranger = SomeBriefs.organization();
    var batch = List.of(entry(ours, Outcome.REVISED, null), entry(stranger, Outcome.REVISED, null));

    assertThatThrownBy(() -> ledger().record(batch)).isInstanceOf(RuntimeException.class);

    assertThat(newest(ours)).isEmpty();
  }

  private Organization known() {
    var organization = SomeBriefs.organization();
    know(organization);
    return organization;
  }

  private static Entry entry(Organization organization, Outcome outcome, @Nullable String problem) {
    return new Entry(organization.id(), SomeBriefs.DAY, outcome, problem);
  }
}

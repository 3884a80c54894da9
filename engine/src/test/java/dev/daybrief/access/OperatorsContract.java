package dev.daybrief.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.day.OrganizationId;
import org.junit.jupiter.api.Test;

/// What every store of operators keeps to. Two organisations are there, with a member each.
public abstract class OperatorsContract {

  protected abstract Operators operators();

  /// An active member of the first organisation.
  protected abstract Member ours();

  /// An active member of the second one.
  protected abstract Member theirs();

  /// From now on the member may not sign in, or may again.
  protected abstract void switchOff(Member member, boolean off);

  private boolean isOne(Member member) {
    return operators().isOne(member.organization(), member.id());
  }

  @Test
  void knowsWhoWasAppointedAndNobodyElse() {
    assertThat(operators().appoint(ours().email().toUpperCase(java.util.Locale.ROOT)))
        .contains(ours());
    assertThat(operators().appoint(ours().email())).as("once more").contains(ours());

    assertThat(isOne(ours())).isTrue();
    assertThat(isOne(theirs())).isFalse();
    OrganizationId elsewhere = theirs().organization();
    assertThat(operators().isOne(elsewhere, ours().id())).as("in another organisation").isFalse();
    assertThat(operators().list()).containsExactly(ours());
    operators().dismiss(ours().email());
  }

  @Test
  void forgetsWhoIsDismissed() {
    operators().appoint(ours().email());

    assertThat(operators().dismiss(ours().email())).contains(ours());

    assertThat(isOne(ours())).isFalse();
    assertThat(operators().list()).isEmpty();
    assertThat(operators().dismiss(ours().email())).isEmpty();
  }

  @Test
  void isNobodyWhoMayNotSignIn() {
    operators().appoint(theirs().email());
    switchOff(theirs(), true);

    assertThat(isOne(theirs())).isFalse();
    assertThat(operators().appoint(theirs().email())).isEmpty();
    assertThat(operators().dismiss(theirs().email())).as("can be dismissed").contains(theirs());
    switchOff(theirs(), false);
    assertThat(isOne(theirs())).isFalse();
  }

  @Test
  void appointsNobodyWhoIsNotThere() {
    assertThat(operators().appoint("nobody@nowhere.example")).isEmpty();
    assertThat(operators().dismiss("nobody@nowhere.example")).isEmpty();
  }
}

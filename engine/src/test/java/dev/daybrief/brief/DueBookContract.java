package dev.daybrief.brief;

import static dev.daybrief.brief.SomeBriefs.organization;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.DueBook.Due;
import dev.daybrief.brief.DueBook.Settlement;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every due table must do. The lease is a minute.
public abstract class DueBookContract {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LEASE = InMemoryDues.LEASE;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Organization ours = organization();
  private final Organization other = organization();

  protected abstract DueBook dues();

  /// An organisation that is due so long from now; a negative time is past.
  protected abstract void know(Organization organization, Duration dueIn);

  protected abstract void letPass(Duration time);

  /// Something happens that makes the organisation due in so long.
  protected abstract void wake(Organization organization, Duration in);

  private List<OrganizationId> claimed() {
    return dues().claimDue(10).stream().map(due -> due.organization().id()).toList();
  }

  private static Claims claims(Due due) {
    return new Claims(Map.of(due.organization().id(), due.claim()));
  }

  private Due claimOurs() {
    List<Due> due = dues().claimDue(10);
    assertThat(due).extracting(Due::organization).containsExactly(ours);
    return due.getFirst();
  }

  @Test
  void claimsWhatIsDueOnce() {
    know(ours, SECOND.negated());
    know(other, HOUR);

    assertThat(claimed()).containsExactly(ours.id());
    assertThat(claimed()).isEmpty();
    letPass(HOUR.plus(SECOND));
    assertThat(claimed()).containsExactlyInAnyOrder(ours.id(), other.id());
  }

  @Test
  void claimsTheLongestDueFirstAndNoMoreThanAsked() {
    know(ours, HOUR.negated());
    know(other, SECOND.negated());

    assertThat(dues().claimDue(1)).extracting(Due::organization).containsExactly(ours);
    assertThat(dues().claimDue(1)).extracting(Due::organization).containsExactly(other);
  }

  @Test
  void givesAClaimThatRanOutToTheNextWithAHigherNumber() {
    know(ours, SECOND.negated());
    Due first = claimOurs();

    letPass(LEASE.minus(SECOND.multipliedBy(5)));
    assertThat(claimed()).isEmpty();
    letPass(SECOND.multipliedBy(6));
    Due second = claimOurs();

    assertThat(second.claim()).isGreaterThan(first.claim());
    assertThat(dues().extend(claims(first))).isEqualTo(Claims.NONE);
    dues().settle(claims(first), List.of(new Settlement(ours.id(), first.now(), 7)));
    dues().release(claims(first));
    assertThat(claimed()).as("the second holds it").isEmpty();
    assertThat(dues().extend(claims(second))).isEqualTo(claims(second));
  }

  @Test
  void extendsAClaimToAFullLease() {
    know(ours, SECOND.negated());
    Due due = claimOurs();

    letPass(LEASE.minus(SECOND.multipliedBy(5)));
    assertThat(dues().extend(claims(due))).isEqualTo(claims(due));
    letPass(LEASE.minus(SECOND.multipliedBy(5)));

    assertThat(claimed()).isEmpty();
  }

  @Test
  void isDueAgainWhenTheClaimWasSettledFor() {
    know(ours, SECOND.negated());
    Due due = claimOurs();

    dues().settle(claims(due), List.of(new Settlement(ours.id(), due.now().plus(HOUR), 3)));

    assertThat(claimed()).isEmpty();
    letPass(HOUR.plus(SECOND));
    assertThat(claimOurs().failures()).isEqualTo(3);
  }

  @Test
  void doesNotForgetWhatHappenedMeanwhile() {
    know(ours, SECOND.negated());
    Due due = claimOurs();
    wake(ours, SECOND);

    dues().settle(claims(due), List.of(new Settlement(ours.id(), due.now().plus(HOUR), 0)));

    letPass(SECOND.multipliedBy(2));
    claimOurs();
  }

  @Test
  void claimsByNameWhatNobodyHolds() {
    know(ours, HOUR);
    know(other, SECOND.negated());
    claimed();

    Claims claims = dues().claim(List.of(ours.id(), other.id()));

    assertThat(claims.organizations()).containsExactly(ours.id());
    assertThat(dues().claim(List.of(ours.id(), other.id()))).isEqualTo(Claims.NONE);
    assertThat(dues().claim(List.of())).isEqualTo(Claims.NONE);
    dues().release(claims);
    assertThat(claimed()).as("not due yet").isEmpty();
    letPass(HOUR.plus(SECOND));
    assertThat(claimed()).contains(ours.id());
  }

  @Test
  void leavesDueWhatWasTakenFromTheDead() {
    know(ours, SECOND.negated());
    claimOurs();
    letPass(LEASE.plus(SECOND));

    dues().release(dues().claim(List.of(ours.id())));

    claimOurs();
  }
}

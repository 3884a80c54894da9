package dev.daybrief.security;

import static dev.daybrief.security.Signing.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybrief.access.InMemoryMembers;
import dev.daybrief.access.InMemoryTeam;
import dev.daybrief.access.InvitationDesk.Issued;
import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.access.Team.Invitation;
import dev.daybrief.day.InMemoryOrganizations;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.security.password.ChosenPasswords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationsTest {

  private static final String PASSWORD = "nine herons cross the weir";
  private static final OrganizationId THEIRS = new OrganizationId(new UUID(5, 7));

  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private final InMemoryMembers members = new InMemoryMembers(() -> now);
  private final InMemoryOrganizations organizations = new InMemoryOrganizations(() -> now);
  private final Invitations invitations =
      new Invitations(
          new InMemoryTeam(members),
          new ChosenPasswords(Signing.PASSWORDS, organizations),
          () -> now);

  private Issued invited() {
    return invitations
        .invite(HARBOUR.id(), "cleo@harbour.example", "Cleo", Role.MANAGER)
        .orElseThrow();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void letsWhoHoldsTheSecretInOnce() {
    Issued issued = invited();
    assertThat(invitations.list(HARBOUR.id())).containsExactly(issued.invitation());
    assertThat(issued.invitation().expires()).isEqualTo(now.plus(Duration.ofDays(7)));
    assertThat(issued.toString()).doesNotContain(issued.secret());

    assertThat(invitations.accept(issued.secret(), PASSWORD)).isTrue();

    Member cleo = members.list(HARBOUR.id()).getFirst();
    assertThat(cleo)
        .isEqualTo(
            new Member(cleo.id(), HARBOUR.id(), "cleo@harbour.example", "Cleo", Role.MANAGER));
    String hash = members.findCredentials(cleo.email()).orElseThrow().passwordHash();
    assertThat(Signing.PASSWORDS.matches(PASSWORD, hash)).contains(true);
    assertThat(invitations.accept(issued.secret(), PASSWORD)).isFalse();
    assertThat(invitations.list(HARBOUR.id())).isEmpty();
  }

  @Test
  void invitesNoMember() {
    invitations.accept(invited().secret(), PASSWORD);

    assertThat(invitations.invite(HARBOUR.id(), "cleo@harbour.example", "Cleo", Role.ADMIN))
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> invitations.invite(HARBOUR.id(), "cleo", "Cleo", Role.ADMIN));
  }

  @Test
  void endsAnInvitationAfterAWeek() {
    Issued issued = invited();
    pass(Duration.ofDays(7));

    assertThat(invitations.list(HARBOUR.id())).isEmpty();
    assertThat(invitations.accept(issued.secret(), PASSWORD)).isFalse();
    assertThat(members.list(HARBOUR.id())).isEmpty();
  }

  @Test
  void withdrawsAnInvitation() {
    Issued issued = invited();
    Invitation invitation = issued.invitation();

    assertThat(invitations.withdraw(THEIRS, invitation.id())).isFalse();
    assertThat(invitations.withdraw(HARBOUR.id(), invitation.id())).isTrue();
    assertThat(invitations.withdraw(HARBOUR.id(), invitation.id())).isFalse();
    assertThat(invitations.accept(issued.secret(), PASSWORD)).isFalse();
  }

  @Test
  void keepsAnInvitationOfWhoChoseAPasswordThatIsRefused() {
    Issued issued = invited();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> invitations.accept(issued.secret(), "cleo cleo cleo cleo"))
        .withMessageContaining("guessed first");

    assertThat(invitations.accept(issued.secret(), PASSWORD)).isTrue();
  }

  @Test
  void takesNothingElseForASecret() {
    String secret = invited().secret();
    String form = secret.substring(37);
    for (String wrong :
        List.of(
            "",
            form,
            secret + "A",
            " " + secret,
            secret.replace('.', '_'),
            THEIRS + "." + form,
            HARBOUR.id() + "." + "A".repeat(43),
            "-".repeat(36) + "." + form,
            secret.toUpperCase(java.util.Locale.ROOT))) {
      assertThat(invitations.accept(wrong, PASSWORD)).as(wrong).isFalse();
    }
    assertThat(members.list(HARBOUR.id())).isEmpty();
  }
}

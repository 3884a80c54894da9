package dev.daybrief.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Team.Change;
import dev.daybrief.access.Team.Entry;
import dev.daybrief.access.Team.Invitation;
import dev.daybrief.access.Team.Joining;
import dev.daybrief.access.Team.Wish;
import dev.daybrief.day.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [Team] does.
public abstract class TeamContract {

  private static final Instant NOW = Instant.parse("2026-11-10T10:00:00Z");
  private static final Wish OFF = new Wish(Optional.empty(), Optional.of(false));

  private OrganizationId ours = new OrganizationId(UUID.randomUUID());
  private OrganizationId theirs = new OrganizationId(UUID.randomUUID());

  protected abstract Team team();

  /// Of the same members.
  protected abstract MemberStore members();

  /// A new one.
  protected abstract OrganizationId organization();

  @BeforeEach
  void twoOrganizations() {
    ours = organization();
    theirs = organization();
  }

  @Test
  void changesRolesAndWhoMaySignIn() {
    var ada = add("ada", Role.ADMIN);
    var ben = add("ben", Role.VIEWER);

    var manager = new Wish(Optional.of(Role.MANAGER), Optional.empty());
    assertThat(team().change(ours, ada.id(), ben.id(), manager)).isEqualTo(Change.DONE);
    assertThat(team().change(ours, ada.id(), ben.id(), OFF)).isEqualTo(Change.DONE);

    assertThat(team().entries(ours))
        .containsExactly(new Entry(ada, true), new Entry(with(ben, Role.MANAGER), false));
    assertThat(members().findCredentials(ben.email())).isEmpty();
    team().change(ours, ada.id(), ben.id(), new Wish(Optional.empty(), Optional.of(true)));
    assertThat(members().findCredentials(ben.email())).isPresent();
  }

  @Test
  void endsTheSessionsOfWhomItChanges() {
    var ada = add("ada", Role.ADMIN);
    var ben = add("ben", Role.VIEWER);
    UUID stays = session(ada);
    UUID ends = session(ben);

    team().change(ours, ada.id(), ben.id(), OFF);

    assertThat(members().closedSince(Instant.EPOCH)).contains(ends).doesNotContain(stays);
  }

  @Test
  void opensNoSessionForCredentialsReadBeforeAChange() {
    var ada = add("ada", Role.ADMIN);
    var ben = add("ben", Role.ADMIN);
    var read = members().findCredentials(ben.email()).orElseThrow();
    var viewer = new Wish(Optional.of(Role.VIEWER), Optional.empty());
    team().change(ours, ada.id(), ben.id(), viewer);

    var session = UUID.randomUUID();
    assertThat(members().openSession(session, read, "a" + session, NOW.plusSeconds(60))).isFalse();
    assertThat(
            members()
                .openSession(
                    session, hashed(with(ben, Role.VIEWER)), "b" + session, NOW.plusSeconds(60)))
        .isTrue();
    team().change(ours, ada.id(), ben.id(), OFF);
    assertThat(
            members()
                .openSession(
                    UUID.randomUUID(),
                    hashed(with(ben, Role.VIEWER)),
                    "c" + session,
                    NOW.plusSeconds(60)))
        .isFalse();
  }

  @Test
  void letsOnlyActiveAdministratorsChange() {
    var ada = add("ada", Role.ADMIN);
    var eve = add("eve", Role.ADMIN);
    var ben = add("ben", Role.MANAGER);
    team().change(ours, ada.id(), eve.id(), OFF);

    for (var by : List.of(eve, ben)) {
      assertThat(team().change(ours, by.id(), ben.id(), OFF)).isEqualTo(Change.NOT_ALLOWED);
    }
  }

  @Test
  void keepsAnActiveAdministrator() {
    var ada = add("ada", Role.ADMIN);
    var eve = add("eve", Role.ADMIN);
    var viewer = new Wish(Optional.of(Role.VIEWER), Optional.empty());

    assertThat(team().change(ours, ada.id(), eve.id(), OFF)).isEqualTo(Change.DONE);
    assertThat(team().change(ours, ada.id(), ada.id(), OFF)).isEqualTo(Change.LAST_ADMIN);
    assertThat(team().change(ours, ada.id(), ada.id(), viewer)).isEqualTo(Change.LAST_ADMIN);
    assertThat(team().entries(ours)).containsExactly(new Entry(ada, true), new Entry(eve, false));
  }

  @Test
  void keepsOneOfTwoWhoDemoteEachOtherAtTheSameTime() throws Exception {
    var viewer = new Wish(Optional.of(Role.VIEWER), Optional.empty());
    for (int round = 0; round < 10; round++) {
      var place = organization();
      var one = add(place, "one", Role.ADMIN);
      var two = add(place, "two", Role.ADMIN);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var changes =
            threads.invokeAll(
                List.<Callable<Change>>of(
                    () -> team().change(place, two.id(), one.id(), viewer),
                    () -> team().change(place, one.id(), two.id(), viewer)));
        assertThat(List.of(changes.get(0).get(), changes.get(1).get()))
            .containsExactlyInAnyOrder(Change.DONE, Change.NOT_ALLOWED);
      }
    }
  }

  @Test
  void knowsNobodyOfAnotherOrganization() {
    var ada = add("ada", Role.ADMIN);
    var invitation = invitation("new", NOW.plusSeconds(60));
    team().invite(ours, invitation, "hash" + ours);

    var eve = add(theirs, "eve", Role.ADMIN);
    assertThat(team().change(theirs, eve.id(), ada.id(), OFF)).isEqualTo(Change.ABSENT);
    assertThat(team().change(theirs, ada.id(), eve.id(), OFF)).isEqualTo(Change.NOT_ALLOWED);
    assertThat(team().entries(theirs)).hasSize(1);
    assertThat(team().invitations(theirs, NOW)).isEmpty();
    assertThat(team().withdraw(theirs, invitation.id())).isFalse();
    assertThat(team().findInvitation(theirs, "hash" + ours, NOW)).isEmpty();
    assertThat(team().accept(theirs, "hash" + ours, NOW, joining())).isFalse();
    assertThat(team().invitations(ours, NOW)).containsExactly(invitation);
  }

  @Test
  void letsAnInvitedOneInOnce() {
    var invitation = invitation("new", NOW.plusSeconds(60));
    assertThat(team().invite(ours, invitation, "hash" + ours)).isTrue();
    assertThat(team().findInvitation(ours, "hash" + ours, NOW)).contains(invitation);
    var joining = joining();

    assertThat(team().accept(ours, "other" + ours, NOW, joining)).isFalse();
    assertThat(team().accept(ours, "hash" + ours, NOW, joining)).isTrue();
    assertThat(team().accept(ours, "hash" + ours, NOW, joining())).isFalse();

    assertThat(team().invitations(ours, NOW)).isEmpty();
    var found = members().findCredentials(invitation.email()).orElseThrow();
    assertThat(found.passwordHash()).isEqualTo("password");
    assertThat(found.member())
        .isEqualTo(new Member(joining.memberId(), ours, invitation.email(), "Name", Role.MANAGER));
  }

  @Test
  void endsAnInvitation() {
    var over = invitation("over", NOW);
    var withdrawn = invitation("withdrawn", NOW.plusSeconds(60));
    var replaced = invitation("replaced", NOW.plusSeconds(60));
    team().invite(ours, over, "over" + ours);
    team().invite(ours, withdrawn, "withdrawn" + ours);
    team().invite(ours, replaced, "replaced" + ours);
    var again =
        new Invitation(
            UUID.randomUUID(),
            replaced.email().toUpperCase(java.util.Locale.ROOT),
            "Name",
            Role.VIEWER,
            NOW.plusSeconds(90));
    team().invite(ours, again, "again" + ours);

    assertThat(team().withdraw(ours, withdrawn.id())).isTrue();
    assertThat(team().withdraw(ours, withdrawn.id())).isFalse();
    assertThat(team().invitations(ours, NOW)).containsExactly(again);
    for (String secret : List.of("over", "withdrawn", "replaced")) {
      assertThat(team().accept(ours, secret + ours, NOW, joining())).as(secret).isFalse();
    }
  }

  @Test
  void invitesNoMemberAndLetsNobodyInUnderATakenAddress() {
    var ada = add("ada", Role.ADMIN);
    var member =
        new Invitation(UUID.randomUUID(), ada.email(), "N", Role.ADMIN, NOW.plusSeconds(9));
    assertThat(team().invite(ours, member, "member" + ours)).isFalse();

    assertThat(team().invite(theirs, member, "taken" + theirs)).isTrue();
    assertThat(team().accept(theirs, "taken" + theirs, NOW, joining())).isFalse();
    assertThat(members().list(theirs)).isEmpty();
  }

  private Member add(String name, Role role) {
    return add(ours, name, role);
  }

  private Member add(OrganizationId place, String name, Role role) {
    var member =
        new Member(UUID.randomUUID(), place, name + "-" + place + "@example.org", name, role);
    members().add(member, "hash");
    return member;
  }

  private UUID session(Member member) {
    var session = UUID.randomUUID();
    members().openSession(session, hashed(member), "token" + session, NOW.plusSeconds(3600));
    return session;
  }

  private Invitation invitation(String name, Instant expires) {
    return new Invitation(
        UUID.randomUUID(), name + "-" + ours + "@example.org", "Name", Role.MANAGER, expires);
  }

  private static MemberStore.Credentials hashed(Member member) {
    return new MemberStore.Credentials(member, "hash");
  }

  private static Joining joining() {
    return new Joining(UUID.randomUUID(), "password");
  }

  private static Member with(Member member, Role role) {
    return new Member(member.id(), member.organization(), member.email(), member.name(), role);
  }
}

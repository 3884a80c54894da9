package dev.daybrief.security;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.access.InvitationDesk;
import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.access.Team;
import dev.daybrief.access.Team.Invitation;
import dev.daybrief.access.Team.Joining;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.security.password.ChosenPasswords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Invitations with a secret of 256 random bits behind the id of the organisation.
public final class Invitations implements InvitationDesk {

  /// A week: over a holiday, not over a change of jobs.
  private static final Duration LIFETIME = Duration.ofDays(7);

  private final Team team;
  private final ChosenPasswords passwords;
  private final InstantSource clock;

  public Invitations(Team team, ChosenPasswords passwords, InstantSource clock) {
    this.team = team;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public List<Invitation> list(OrganizationId organization) {
    return team.invitations(organization, clock.instant());
  }

  @Override
  public Optional<Issued> invite(
      OrganizationId organization, String email, String name, Role role) {
    Instant expires = clock.instant().plus(LIFETIME);
    // Checked as of the member who is to be.
    var member = new Member(UuidCreator.getTimeOrderedEpoch(), organization, email, name, role);
    var invitation = new Invitation(member.id(), email, name, role, expires);
    var secret = SecretToken.make();
    return team.invite(organization, invitation, secret.hash())
        ? Optional.of(new Issued(invitation, organization + "." + secret.text()))
        : Optional.empty();
  }

  @Override
  public boolean withdraw(OrganizationId organization, UUID invitationId) {
    return team.withdraw(organization, invitationId);
  }

  @Override
  public boolean accept(String secret, String password) {
    Optional<Key> key = Key.of(secret);
    Optional<Member> member = key.flatMap(one -> one.find(team, clock.instant()));
    if (key.isEmpty() || member.isEmpty()) {
      return false;
    }
    var joining = new Joining(member.get().id(), passwords.hash(password, member.get()));
    return team.accept(key.get().organization(), key.get().hash(), clock.instant(), joining);
  }

  /// What a secret says.
  private record Key(OrganizationId organization, String hash) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");

    static Optional<Key> of(String secret) {
      Matcher form = FORM.matcher(secret);
      try {
        return form.matches()
            ? Optional.of(
                new Key(OrganizationId.parse(form.group(1)), new SecretToken(form.group(2)).hash()))
            : Optional.empty();
      } catch (IllegalArgumentException noId) {
        return Optional.empty();
      }
    }

    /// The one who may become a member.
    Optional<Member> find(Team team, Instant now) {
      return team.findInvitation(organization, hash, now)
          .map(
              one ->
                  new Member(
                      UuidCreator.getTimeOrderedEpoch(),
                      organization,
                      one.email(),
                      one.name(),
                      one.role()));
    }
  }
}

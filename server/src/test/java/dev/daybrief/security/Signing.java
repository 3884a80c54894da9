package dev.daybrief.security;

import dev.daybrief.access.Act;
import dev.daybrief.access.Deed;
import dev.daybrief.access.InMemoryMembers;
import dev.daybrief.access.InMemorySecondFactors;
import dev.daybrief.access.Member;
import dev.daybrief.access.Principal;
import dev.daybrief.access.Refusals;
import dev.daybrief.access.Role;
import dev.daybrief.access.SignInDesk.Outcome;
import dev.daybrief.access.SignInDesk.Outcome.SignedIn;
import dev.daybrief.day.InMemoryOrganizations;
import dev.daybrief.day.Organization;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.security.BuiltInSignIn.Proofs;
import dev.daybrief.security.BuiltInSignIn.Sessions;
import dev.daybrief.security.factor.CodeMaker;
import dev.daybrief.security.factor.RecoveryCodes;
import dev.daybrief.security.factor.SecondFactors;
import dev.daybrief.security.password.CheapHash;
import dev.daybrief.security.password.ChosenPasswords;
import dev.daybrief.security.password.Passwords;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Two members, Ana and Ben, and all that lets them in, in memory.
final class Signing {

  static final Organization HARBOUR =
      new Organization(
          new OrganizationId(new UUID(5, 6)), "harbour", "Harbour", ZoneOffset.UTC, Locale.UK);
  static final String PASSWORD = "four trout sing at noon";
  static final Passwords PASSWORDS = new Passwords();
  private static final String HASH = CheapHash.of(PASSWORD);

  Instant now = Instant.parse("2026-11-23T08:00:00.25Z");
  final Member ana = member(1, "ana@harbour.example", Role.ADMIN);
  final Member ben = member(2, "ben@harbour.example", Role.VIEWER);
  final InMemoryMembers stored = new InMemoryMembers(this::now);
  final WatchedMembers members = new WatchedMembers(stored);
  final Revocations revocations = new Revocations(members, this::now);
  final List<Deed> refused = new ArrayList<>();
  final SecondFactors factors;
  final AccessTokens tokens;
  final BuiltInSignIn desk;
  final OwnAccount account;
  int unknown;

  Signing(Path home) {
    var organizations = new InMemoryOrganizations(this::now);
    organizations.add(HARBOUR, false);
    stored.add(ana, HASH);
    stored.add(ben, HASH);
    factors = new SecondFactors(new InMemorySecondFactors(this::now), SealingKeys.inFolder(home));
    tokens = new AccessTokens(SigningKey.inFolder(home), "daybrief", this::now);
    var proofs = new Proofs(PASSWORDS, factors);
    desk =
        new BuiltInSignIn(
            members, proofs, new Sessions(tokens, revocations), new Noted(), this::now);
    account =
        new OwnAccount(
            members, proofs, new ChosenPasswords(PASSWORDS, organizations), revocations, this::now);
  }

  private static Member member(int number, String email, Role role) {
    return new Member(new UUID(9, number), HARBOUR.id(), email, "M" + number, role);
  }

  Instant now() {
    return now;
  }

  Outcome signIn(String email, String password) {
    return desk.signIn(email, password, Optional.empty(), "192.0.2.1");
  }

  /// A new session.
  SignedIn session(Member member) {
    return (SignedIn) signIn(member.email(), PASSWORD);
  }

  Principal principal(SignedIn session) {
    return tokens.verify(session.tokens().access()).orElseThrow().principal();
  }

  /// Puts a second factor in force whose code of now is still good.
  CodeMaker withFactor(Member member, RecoveryCodes codes) {
    var maker = new CodeMaker(factors.begin(member).orElseThrow().secret());
    factors.confirm(member, maker.code(now, -1), codes);
    return maker;
  }

  boolean isOpen(Principal principal) {
    return !revocations.isClosed(principal.sessionId());
  }

  private final class Noted implements Refusals {

    @Override
    public void note(OrganizationId organization, Deed deed) {
      if (!organization.equals(HARBOUR.id()) || deed.act() != Act.LOGIN || deed.done()) {
        throw new IllegalStateException("not what happened: " + deed);
      }
      refused.add(deed);
    }

    @Override
    public void noteUnknown() {
      unknown++;
    }
  }
}

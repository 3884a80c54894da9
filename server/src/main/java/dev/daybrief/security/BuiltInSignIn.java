package dev.daybrief.security;

import dev.daybrief.access.Act;
import dev.daybrief.access.Actor;
import dev.daybrief.access.Deed;
import dev.daybrief.access.Member;
import dev.daybrief.access.MemberStore;
import dev.daybrief.access.MemberStore.Credentials;
import dev.daybrief.access.MemberStore.Rotation;
import dev.daybrief.access.Principal;
import dev.daybrief.access.Refusals;
import dev.daybrief.access.SignInDesk;
import dev.daybrief.day.WholeText;
import dev.daybrief.security.factor.SecondFactors;
import dev.daybrief.security.factor.SecondFactors.Verdict;
import dev.daybrief.security.password.Passwords;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The login that needs no other system: passwords in the member store, sessions with a refresh
/// token that is good once.
public final class BuiltInSignIn implements SignInDesk {

  /// 30 days until a person must type the password again.
  static final Duration SESSION = Duration.ofDays(30);

  /// RFC 5321.
  private static final int LONGEST_EMAIL = 254;

  private final MemberStore members;
  private final Proofs proofs;
  private final Sessions sessions;
  private final Refusals refusals;
  private final InstantSource clock;
  private final TryLimits limits;
  private final String nobodysHash;

  /// What shows that someone is who they say.
  public record Proofs(Passwords passwords, SecondFactors factors) {}

  /// How sessions begin and end.
  public record Sessions(AccessTokens tokens, Revocations revocations) {}

  public BuiltInSignIn(
      MemberStore members,
      Proofs proofs,
      Sessions sessions,
      Refusals refusals,
      InstantSource clock) {
    this.members = members;
    this.proofs = proofs;
    this.sessions = sessions;
    this.refusals = refusals;
    this.clock = clock;
    this.limits = new TryLimits(clock);
    this.nobodysHash = proofs.passwords().hash(SecretToken.make().text());
  }

  @Override
  public Outcome signIn(String email, String password, Optional<String> code, String address) {
    String name = Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String key = name.substring(0, Math.min(name.length(), LONGEST_EMAIL));
    Optional<Duration> wait = limits.take(address, key);
    if (wait.isPresent()) {
      return new Outcome.TooManyTries(wait.get());
    }
    Optional<Credentials> found =
        isPlausible(name) ? members.findCredentials(name) : Optional.empty();
    // An unknown address costs the same work as a known one.
    String hash = found.map(Credentials::passwordHash).orElse(nobodysHash);
    Optional<Boolean> right = proofs.passwords().matches(password, hash);
    if (right.isEmpty()) {
      return new Outcome.TooManyTries(Passwords.BUSY);
    }
    if (found.isEmpty()) {
      refusals.noteUnknown();
      return new Outcome.Refused();
    }
    Member member = found.get().member();
    if (!right.get()) {
      return refused(member);
    }
    Optional<Outcome> refused = secondFactor(member, code);
    if (refused.isPresent()) {
      return refused.get();
    }
    limits.forget(address, key);
    return open(found.get());
  }

  /// Empty where nothing more is wanted. A wrong code is answered like a wrong password.
  private Optional<Outcome> secondFactor(Member member, Optional<String> code) {
    if (code.isEmpty()) {
      return proofs.factors().state(member.organization(), member.id()).on()
          ? Optional.of(new Outcome.CodeNeeded())
          : Optional.empty();
    }
    return switch (proofs.factors().check(member, code.get())) {
      case Verdict.Right(), Verdict.Absent() -> Optional.empty();
      case Verdict.Wrong() -> Optional.of(refused(member));
      case Verdict.Wait(Duration until) -> Optional.of(new Outcome.TooManyTries(until));
    };
  }

  private Outcome refused(Member member) {
    var wrong = Deed.refused(Actor.NOBODY, Act.LOGIN, member.id().toString());
    refusals.note(member.organization(), wrong);
    return new Outcome.Refused();
  }

  private static boolean isPlausible(String email) {
    return email.length() <= LONGEST_EMAIL
        && email.indexOf('@') > 0
        && email.chars().noneMatch(c -> c <= ' ' || c == 0x7F)
        && WholeText.is(email);
  }

  private Outcome open(Credentials read) {
    var sessionId = UUID.randomUUID();
    var refresh = SecretToken.make();
    Instant end = clock.instant().plus(SESSION);
    return members.openSession(sessionId, read, refresh.hash(), end)
        ? signedIn(read.member(), sessionId, refresh)
        : new Outcome.Refused();
  }

  @Override
  public Outcome refresh(String refreshToken) {
    if (!SecretToken.isOne(refreshToken)) {
      return new Outcome.Refused();
    }
    var next = SecretToken.make();
    Instant now = clock.instant();
    return switch (members.rotate(new SecretToken(refreshToken).hash(), next.hash(), now)) {
      case Rotation.Rotated(UUID sessionId, Member member) -> signedIn(member, sessionId, next);
      case Rotation.Reused() -> {
        // The store has closed the session; its access tokens end here now, not at the next poll.
        sessions.revocations.poll();
        yield new Outcome.Refused();
      }
      case Rotation.Unknown() -> new Outcome.Refused();
    };
  }

  private Outcome signedIn(Member member, UUID sessionId, SecretToken refresh) {
    AccessTokens.Issued access = sessions.tokens.issue(member, sessionId);
    return new Outcome.SignedIn(
        member,
        new Tokens(
            access.token(), access.expires(), refresh.text(), clock.instant().plus(SESSION)));
  }

  @Override
  public void signOut(Principal principal) {
    members.closeSession(principal.organization(), principal.sessionId());
    sessions.revocations.add(principal.sessionId());
  }
}

package dev.daybrief.security;

import dev.daybrief.access.AccountDesk;
import dev.daybrief.access.Member;
import dev.daybrief.access.MemberStore;
import dev.daybrief.access.MemberStore.Credentials;
import dev.daybrief.access.Principal;
import dev.daybrief.security.BuiltInSignIn.Proofs;
import dev.daybrief.security.factor.RecoveryCodes;
import dev.daybrief.security.factor.SecondFactors.Begun;
import dev.daybrief.security.factor.SecondFactors.Verdict;
import dev.daybrief.security.password.ChosenPasswords;
import dev.daybrief.security.password.Passwords;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What members change of their own way in. Whoever holds a session proves the password first, with
/// as few tries as a login has.
public final class OwnAccount implements AccountDesk {

  private final MemberStore members;
  private final Proofs proofs;
  private final ChosenPasswords chosen;
  private final Revocations revocations;
  private final TryLimits limits;

  public OwnAccount(
      MemberStore members,
      Proofs proofs,
      ChosenPasswords chosen,
      Revocations revocations,
      InstantSource clock) {
    this.members = members;
    this.proofs = proofs;
    this.chosen = chosen;
    this.revocations = revocations;
    this.limits = new TryLimits(clock);
  }

  @Override
  public Outcome changePassword(Principal member, String current, String wanted) {
    return proven(member, current, read -> change(member, read, wanted));
  }

  private Outcome change(Principal member, Credentials read, String wanted) {
    String hash;
    try {
      hash = chosen.hash(wanted, read.member());
    } catch (IllegalArgumentException refused) {
      return new Outcome.Unfit(String.valueOf(refused.getMessage()));
    }
    Optional<List<UUID>> closed = members.changePassword(read, hash, member.sessionId());
    closed.ifPresent(sessions -> sessions.forEach(revocations::add));
    return closed.isPresent() ? new Outcome.Done() : new Outcome.NotProven();
  }

  @Override
  public SecondFactor secondFactor(Principal member) {
    return proofs.factors().state(member.organization(), member.memberId());
  }

  @Override
  public Outcome beginSecondFactor(Principal member, String password) {
    return proven(
        member,
        password,
        read ->
            proofs
                .factors()
                .begin(read.member())
                .<Outcome>map((Begun begun) -> new Outcome.Begun(begun.secret(), begun.uri()))
                .orElseGet(Outcome.OutOfTurn::new));
  }

  @Override
  public Outcome confirmSecondFactor(Principal member, String code) {
    Optional<Credentials> read = members.findCredentials(member.organization(), member.memberId());
    if (read.isEmpty()) {
      return new Outcome.NotProven();
    }
    var codes = RecoveryCodes.make();
    Outcome outcome =
        outcome(
            proofs.factors().confirm(read.get().member(), code, codes),
            new Outcome.Confirmed(codes.shown()));
    if (outcome instanceof Outcome.Confirmed) {
      members
          .closeOtherSessions(member.organization(), member.memberId(), member.sessionId())
          .forEach(revocations::add);
    }
    return outcome;
  }

  @Override
  public Outcome removeSecondFactor(Principal member, String password, String code) {
    return proven(member, password, read -> remove(read.member(), code));
  }

  private Outcome remove(Member member, String code) {
    Outcome outcome = outcome(proofs.factors().check(member, code), new Outcome.Done());
    if (outcome instanceof Outcome.Done) {
      proofs.factors().remove(member);
    }
    return outcome;
  }

  private static Outcome outcome(Verdict verdict, Outcome right) {
    return switch (verdict) {
      case Verdict.Right() -> right;
      case Verdict.Wrong() -> new Outcome.NotProven();
      case Verdict.Absent() -> new Outcome.OutOfTurn();
      case Verdict.Wait(Duration until) -> new Outcome.TooManyTries(until);
    };
  }

  /// Tries are counted for the session: whoever stole one does not keep the owner out of another.
  private Outcome proven(Principal member, String password, Function<Credentials, Outcome> work) {
    String session = member.sessionId().toString();
    String who = member.memberId().toString();
    Optional<Duration> wait = limits.take(session, who);
    if (wait.isPresent()) {
      return new Outcome.TooManyTries(wait.get());
    }
    Optional<Credentials> read = members.findCredentials(member.organization(), member.memberId());
    if (read.isEmpty()) {
      return new Outcome.NotProven();
    }
    Optional<Boolean> right = proofs.passwords().matches(password, read.get().passwordHash());
    if (right.isEmpty()) {
      return new Outcome.TooManyTries(Passwords.BUSY);
    }
    if (!right.get()) {
      return new Outcome.NotProven();
    }
    limits.forget(session, who);
    return work.apply(read.get());
  }
}

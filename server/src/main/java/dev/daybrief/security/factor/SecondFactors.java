package dev.daybrief.security.factor;

import dev.daybrief.access.AccountDesk.SecondFactor;
import dev.daybrief.access.Member;
import dev.daybrief.access.SecondFactorStore;
import dev.daybrief.access.SecondFactorStore.Confirmed;
import dev.daybrief.access.SecondFactorStore.Stored;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.security.SealingKeys;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// The second factors of members. A code is good once, on all nodes together; wrong ones are
/// counted in the store before they are looked at. A recovery code is never counted, since it
/// cannot be guessed: whoever uses up the tries does not keep the owner out.
public final class SecondFactors {

  /// 160 bits, as RFC 4226 wants it.
  private static final int SECRET_BYTES = 20;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecondFactorStore store;
  private final SealingKeys keys;

  public SecondFactors(SecondFactorStore store, SealingKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /// What becomes of a code.
  public sealed interface Verdict {
    record Right() implements Verdict {}

    record Wrong() implements Verdict {}

    /// There is no factor that it could be of.
    record Absent() implements Verdict {}

    record Wait(Duration until) implements Verdict {}
  }

  /// @param secret in Base32
  /// @param uri the same for a program that makes codes
  public record Begun(String secret, String uri) {

    @Override
    public String toString() {
      return "Begun";
    }
  }

  public SecondFactor state(OrganizationId organization, UUID memberId) {
    return store
        .find(organization, memberId)
        .filter(Stored::inForce)
        .map(found -> new SecondFactor(true, found.recoveryCodes()))
        .orElse(new SecondFactor(false, 0));
  }

  /// Empty where one is in force.
  public Optional<Begun> begin(Member member) {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    String sealed = keys.seal(Base64.getEncoder().encodeToString(secret), context(member));
    String typed = Base32.of(secret);
    return store.begin(member.organization(), member.id(), sealed)
        ? Optional.of(new Begun(typed, uri(member, typed)))
        : Optional.empty();
  }

  /// As programs that make codes read it.
  private static String uri(Member member, String secret) {
    return "otpauth://totp/Daybrief:%s?secret=%s&issuer=Daybrief&algorithm=SHA1&digits=%d&period=%d"
        .formatted(
            URLEncoder.encode(member.email(), StandardCharsets.UTF_8).replace("+", "%20"),
            secret,
            Totp.DIGITS,
            Totp.STEP_SECONDS);
  }

  /// Puts a begun one in force.
  public Verdict confirm(Member member, String typed, RecoveryCodes codes) {
    Optional<Stored> begun =
        store.find(member.organization(), member.id()).filter(found -> !found.inForce());
    if (begun.isEmpty()) {
      return new Verdict.Absent();
    }
    Optional<Duration> wait = store.take(member.organization(), member.id());
    if (wait.isPresent()) {
      return new Verdict.Wait(wait.get());
    }
    OptionalLong step = step(member, begun.get(), typed);
    boolean right =
        step.isPresent()
            && store.confirm(
                member.organization(),
                member.id(),
                new Confirmed(begun.get().sealedSecret(), step.getAsLong()),
                codes.hashes());
    return right ? new Verdict.Right() : new Verdict.Wrong();
  }

  /// Whether the code is right, which it is once.
  public Verdict check(Member member, String typed) {
    Optional<Stored> found = store.find(member.organization(), member.id()).filter(Stored::inForce);
    if (found.isEmpty()) {
      return new Verdict.Absent();
    }
    Optional<String> recovery = RecoveryCodes.hash(typed);
    if (recovery.isPresent()) {
      return verdict(store.spendRecovery(member.organization(), member.id(), recovery.get()));
    }
    Optional<Duration> wait = store.take(member.organization(), member.id());
    if (wait.isPresent()) {
      return new Verdict.Wait(wait.get());
    }
    OptionalLong step = step(member, found.get(), typed);
    return verdict(
        step.isPresent() && store.spend(member.organization(), member.id(), step.getAsLong()));
  }

  private static Verdict verdict(boolean right) {
    return right ? new Verdict.Right() : new Verdict.Wrong();
  }

  private OptionalLong step(Member member, Stored stored, String typed) {
    byte[] secret = Base64.getDecoder().decode(keys.open(stored.sealedSecret(), context(member)));
    return Totp.digits(typed)
        .map(code -> Totp.stepOf(code, secret, stored.now()))
        .orElse(OptionalLong.empty());
  }

  public boolean remove(Member member) {
    return store.remove(member.organization(), member.id());
  }

  private static String context(Member member) {
    return "second factor " + member.organization() + " " + member.id();
  }
}

package dev.daybrief.security.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.daybrief.access.Authenticator;
import dev.daybrief.access.Person;
import dev.daybrief.access.Principal;
import dev.daybrief.security.issuer.IssuerTokens.Verified;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Believes the tokens of an issuer outside. Members are who it says; nothing is kept of them but
/// what they themselves give, under an id that follows from issuer and subject.
public final class IssuerAuthenticator implements Authenticator {

  /// 20,000 tokens in use at once, about 40 MB.
  private static final int TOKENS = 20_000;

  /// 1 min: as long is a token believed whose key the issuer has taken back.
  private static final Duration BELIEVED = Duration.ofMinutes(1);

  private final IssuerTokens tokens;
  private final IssuerKeys keys;
  private final InstantSource clock;
  private final Cache<String, Verified> verified =
      Caffeine.newBuilder().maximumSize(TOKENS).expireAfterWrite(BELIEVED).build();

  public IssuerAuthenticator(IssuerSetup setup, IssuerKeys keys, InstantSource clock) {
    this.tokens = new IssuerTokens(setup, keys, clock);
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Optional<Principal> authenticate(String bearerToken) {
    return find(bearerToken).map(Verified::principal);
  }

  @Override
  public Optional<Person> person(String bearerToken) {
    return find(bearerToken).map(Verified::person);
  }

  @Override
  public boolean operates(String bearerToken) {
    return find(bearerToken).filter(Verified::operates).isPresent();
  }

  @Override
  public boolean isUnprepared(String bearerToken) {
    return verified.getIfPresent(bearerToken) == null && tokens.awaitsKey(bearerToken);
  }

  @Override
  public void prepare(String bearerToken) {
    if (isUnprepared(bearerToken)) {
      keys.ask();
    }
  }

  private Optional<Verified> find(String bearerToken) {
    Verified known = verified.getIfPresent(bearerToken);
    Optional<Verified> found = known == null ? tokens.verify(bearerToken) : Optional.of(known);
    if (known == null) {
      found.ifPresent(token -> verified.put(bearerToken, token));
    }
    return found.filter(
        token -> clock.instant().isBefore(token.expires().plus(IssuerTokens.LEEWAY)));
  }
}

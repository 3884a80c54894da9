package dev.daybrief.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.daybrief.access.Authenticator;
import dev.daybrief.access.MemberStore;
import dev.daybrief.access.Operators;
import dev.daybrief.access.Person;
import dev.daybrief.access.Principal;
import dev.daybrief.security.AccessTokens.Verified;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Believes access tokens of ours whose session is open. A signature is checked once; expiry and
/// revocation on every request.
public final class TokenAuthenticator implements Authenticator {

  /// 20,000 tokens in use at once, about 20 MB.
  private static final int TOKENS = 20_000;

  private final AccessTokens tokens;
  private final Revocations revocations;
  private final MemberStore members;
  private final Operators operators;
  private final InstantSource clock;
  private final Cache<String, Verified> verified =
      Caffeine.newBuilder()
          .maximumSize(TOKENS)
          .expireAfterWrite(AccessTokens.LIFETIME.plus(AccessTokens.LEEWAY))
          .build();

  public TokenAuthenticator(
      AccessTokens tokens,
      Revocations revocations,
      MemberStore members,
      Operators operators,
      InstantSource clock) {
    this.operators = operators;
    this.members = members;
    this.tokens = tokens;
    this.revocations = revocations;
    this.clock = clock;
  }

  @Override
  public Optional<Principal> authenticate(String bearerToken) {
    Verified known = verified.getIfPresent(bearerToken);
    Optional<Verified> found = known == null ? verify(bearerToken) : Optional.of(known);
    Instant now = clock.instant();
    return found
        .filter(token -> now.isBefore(token.expires().plus(AccessTokens.LEEWAY)))
        .map(Verified::principal)
        .filter(principal -> !revocations.isClosed(principal.sessionId()));
  }

  @Override
  public Optional<Person> person(String bearerToken) {
    return authenticate(bearerToken)
        .flatMap(one -> members.findCredentials(one.organization(), one.memberId()))
        .map(found -> Person.of(found.member()));
  }

  /// Asked each time: whoever is dismissed is so at once.
  @Override
  public boolean operates(String bearerToken) {
    return authenticate(bearerToken)
        .filter(one -> operators.isOne(one.organization(), one.memberId()))
        .isPresent();
  }

  private Optional<Verified> verify(String bearerToken) {
    Optional<Verified> found = tokens.verify(bearerToken);
    found.ifPresent(token -> verified.put(bearerToken, token));
    return found;
  }
}

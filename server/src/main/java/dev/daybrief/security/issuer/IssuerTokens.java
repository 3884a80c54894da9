package dev.daybrief.security.issuer;

import dev.daybrief.access.Person;
import dev.daybrief.access.Principal;
import dev.daybrief.access.Role;
import dev.daybrief.day.OrganizationId;
import dev.daybrief.security.TokenForm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;

/// Believes access tokens of one issuer outside. The key decides the algorithm; what a token says
/// of keys and addresses is never looked at, it is refused.
final class IssuerTokens {

  /// 30 s between the clocks of two servers.
  static final Duration LEEWAY = Duration.ofSeconds(30);

  /// 16 kB, the largest header that most servers take.
  private static final int LONGEST = 16 * 1024;

  /// What would bring a key, an extension or another token along.
  private static final Set<String> REFUSED =
      Set.of("jku", "jwk", "x5u", "x5c", "crit", "b64", "zip", "enc", "cty");

  /// Beside a role in an organisation.
  private static final String OPERATOR = "operator";

  /// RFC 7515: 255 characters and no more of whom a token is about.
  private static final int LONGEST_SUBJECT = 255;

  /// @param person as people read who it is
  /// @param operates whether the installation is theirs to run
  record Verified(Principal principal, Person person, boolean operates, Instant expires) {}

  private final IssuerSetup setup;
  private final IssuerKeys keys;
  private final InstantSource clock;

  IssuerTokens(IssuerSetup setup, IssuerKeys keys, InstantSource clock) {
    this.setup = setup;
    this.keys = keys;
    this.clock = clock;
  }

  /// Whether a token has the form of one, and its key is not known but may come.
  boolean awaitsKey(String token) {
    return header(token).filter(header -> keys.mayCome(keyId(header))).isPresent();
  }

  /// Empty for whatever is not to be believed.
  Optional<Verified> verify(String token) {
    Optional<IssuerKey> key = header(token).flatMap(header -> keys.find(keyId(header)));
    try {
      return key.isEmpty() ? Optional.empty() : read(consumer(key.get()).processToClaims(token));
    } catch (InvalidJwtException | MalformedClaimException | RuntimeException refused) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, Object>> header(String token) {
    return TokenForm.header(token, LONGEST)
        .filter(header -> header.keySet().stream().noneMatch(REFUSED::contains))
        .filter(header -> header.get("kid") == null || header.get("kid") instanceof String);
  }

  private static @Nullable String keyId(Map<String, Object> header) {
    return header.get("kid") instanceof String id ? id : null;
  }

  private JwtConsumer consumer(IssuerKey key) {
    return new JwtConsumerBuilder()
        .setVerificationKey(key.key())
        .setJwsAlgorithmConstraints(
            new AlgorithmConstraints(ConstraintType.PERMIT, key.algorithm()))
        .setExpectedType(true, setup.type())
        .setExpectedIssuer(setup.issuer())
        .setExpectedAudience(setup.audience())
        .setRequireSubject()
        .setRequireExpirationTime()
        .setAllowedClockSkewInSeconds((int) LEEWAY.toSeconds())
        .setEvaluationTime(NumericDate.fromMilliseconds(clock.instant().toEpochMilli()))
        .build();
  }

  private Optional<Verified> read(JwtClaims claims) throws MalformedClaimException {
    var all = new TokenClaims(claims.getClaimsMap());
    Optional<Role> role = all.highestRole(setup.claims().roles());
    Optional<OrganizationId> organization =
        all.text(setup.claims().organization()).map(OrganizationId::parse);
    if (role.isEmpty() || organization.isEmpty() || isOff(claims) || !all.isOfAccess()) {
      return Optional.empty();
    }
    String subject = claims.getSubject();
    var principal =
        new Principal(
            DerivedId.of(setup.issuer(), "member", subject),
            organization.get(),
            role.get(),
            DerivedId.of(setup.issuer(), "session", all.session().orElse(subject)));
    return Optional.of(
        new Verified(
            principal,
            new Person(all.name(subject), all.email(), role.get()),
            all.hasRole(setup.claims().roles(), OPERATOR),
            expires(claims)));
  }

  /// A day from now at most: what is kept of a token is looked at again long before.
  private Instant expires(JwtClaims claims) throws MalformedClaimException {
    long latest = clock.instant().plus(Duration.ofDays(1)).getEpochSecond();
    return Instant.ofEpochSecond(Math.min(latest, claims.getExpirationTime().getValue()));
  }

  /// Made in the future, or about nobody.
  private boolean isOff(JwtClaims claims) throws MalformedClaimException {
    NumericDate made = claims.getIssuedAt();
    return claims.getSubject().isBlank()
        || claims.getSubject().length() > LONGEST_SUBJECT
        || (made != null && made.getValue() > clock.instant().plus(LEEWAY).getEpochSecond());
  }
}

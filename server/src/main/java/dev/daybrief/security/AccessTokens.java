package dev.daybrief.security;

import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

import dev.daybrief.access.Member;
import dev.daybrief.access.Principal;
import dev.daybrief.access.Role;
import dev.daybrief.day.OrganizationId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/// Access tokens: ES256, one key, one issuer. A token is believed only in the exact form in which
/// [#issue] writes it.
public final class AccessTokens {

  /// 15 minutes: the longest that a role stays in force should revocation fail.
  static final Duration LIFETIME = Duration.ofMinutes(15);

  /// 30 s between the clocks of two servers.
  static final Duration LEEWAY = Duration.ofSeconds(30);

  static final String TYPE = "at+jwt";
  static final String AUDIENCE = "daybrief-api";

  private static final AlgorithmConstraints ES256 =
      new AlgorithmConstraints(ConstraintType.PERMIT, ECDSA_USING_P256_CURVE_AND_SHA256);

  private final SigningKey key;
  private final String issuer;
  private final InstantSource clock;

  public AccessTokens(SigningKey key, String issuer, InstantSource clock) {
    this.key = key;
    this.issuer = issuer;
    this.clock = clock;
  }

  /// @param expires whole seconds, as the token says it
  record Issued(String token, Instant expires) {}

  record Verified(Principal principal, Instant expires) {}

  Issued issue(Member member, UUID sessionId) {
    Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    var claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(AUDIENCE);
    claims.setSubject(member.id().toString());
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
    claims.setClaim("organization_id", member.organization().toString());
    claims.setClaim("role", member.role().word());
    claims.setClaim("sid", sessionId.toString());
    return new Issued(sign(claims), now.plus(LIFETIME));
  }

  private String sign(JwtClaims claims) {
    var signature = new JsonWebSignature();
    signature.setHeader("typ", TYPE);
    signature.setAlgorithmHeaderValue(ECDSA_USING_P256_CURVE_AND_SHA256);
    signature.setKeyIdHeaderValue(key.id());
    signature.setPayload(claims.toJson());
    signature.setKey(key.secret());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
  }

  /// Empty for whatever is not our own token, unchanged and in force.
  Optional<Verified> verify(String token) {
    if (!TokenForm.isOurs(token, key.id())) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(consumer().processToClaims(token)));
    } catch (InvalidJwtException
        | MalformedClaimException
        | IllegalArgumentException
        | DateTimeException refused) {
      return Optional.empty();
    }
  }

  private JwtConsumer consumer() {
    return new JwtConsumerBuilder()
        .setVerificationKey(key.open())
        .setJwsAlgorithmConstraints(ES256)
        .setExpectedType(true, TYPE)
        .setExpectedIssuer(issuer)
        .setExpectedAudience(AUDIENCE)
        .setRequireSubject()
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setAllowedClockSkewInSeconds((int) LEEWAY.toSeconds())
        .setEvaluationTime(NumericDate.fromMilliseconds(clock.instant().toEpochMilli()))
        .build();
  }

  private static Verified read(JwtClaims claims) throws MalformedClaimException {
    var principal =
        new Principal(
            UUID.fromString(claims.getSubject()),
            OrganizationId.parse(text(claims, "organization_id")),
            Role.of(text(claims, "role")),
            UUID.fromString(text(claims, "sid")));
    return new Verified(principal, Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
  }

  private static String text(JwtClaims claims, String name) throws MalformedClaimException {
    String value = claims.getStringClaimValue(name);
    if (value == null) {
      throw new MalformedClaimException("no " + name);
    }
    return value;
  }
}

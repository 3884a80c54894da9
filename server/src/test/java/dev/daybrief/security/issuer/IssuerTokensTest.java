package dev.daybrief.security.issuer;

import static dev.daybrief.security.issuer.OutsideIssuer.jwk;
import static dev.daybrief.security.issuer.OutsideIssuer.pair;
import static dev.daybrief.security.issuer.OutsideIssuer.part;
import static dev.daybrief.security.issuer.OutsideIssuer.set;
import static dev.daybrief.security.issuer.OutsideIssuer.signed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybrief.access.Person;
import dev.daybrief.access.Role;
import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.keys.HmacKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way to be believed without right that is known to us, each with everything else as it
/// should be.
class IssuerTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-17T08:00:00Z");
  private static final String ISSUER = "https://id.example/realms/cars";
  private static final UUID ORGANIZATION = UUID.fromString("0190a000-0000-7000-8000-00000000000a");

  private static final KeyPair RSA = pair("RSA", 2048);
  private static final KeyPair PS = pair("RSA", 2048);
  private static final KeyPair EC = pair("EC", 256);
  private static final KeyPair ED = pair("Ed25519", 0);
  private static final KeyPair WEAK = pair("RSA", 1024);
  private static final KeyPair ENCRYPTS = pair("RSA", 2048);
  private static final KeyPair THEIRS = pair("RSA", 2048);
  private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

  private static final String PUBLISHED =
      set(
          jwk(RSA, "rsa", Map.of("use", "sig", "alg", "RS256")),
          jwk(PS, "ps", Map.of("alg", "PS256")),
          jwk(EC, "ec", Map.of()),
          jwk(ED, "ed", Map.of()),
          jwk(WEAK, "weak", Map.of()),
          jwk(ENCRYPTS, "encrypts", Map.of("use", "enc")),
          jwk(THEIRS, "wrong-alg", Map.of("alg", "HS256")),
          Map.of("kty", "oct", "kid", "oct", "k", Base64.getUrlEncoder().encodeToString(SECRET)),
          Map.of("kty", "XYZ", "kid", "unknown"));

  private static final String HEADER = header("rsa", "");

  private static IssuerTokens tokens(List<IssuerKey> keys) {
    var setup =
        new IssuerSetup(
            ISSUER, "daybrief", "at+jwt", new IssuerSetup.Claims("organization_id", "roles"));
    return new IssuerTokens(setup, known(keys), InstantSource.fixed(NOW));
  }

  private static IssuerKeys known(List<IssuerKey> keys) {
    return new IssuerKeys() {

      @Override
      public Optional<IssuerKey> find(@Nullable String id) {
        return keys.stream().filter(key -> id != null && id.equals(key.id())).findFirst();
      }

      @Override
      public boolean mayCome(@Nullable String id) {
        return false;
      }

      @Override
      public void ask() {}

      @Override
      public void close() {}
    };
  }

  private static boolean isBelieved(String token) {
    return tokens(KeySet.parse(PUBLISHED)).verify(token).isPresent();
  }

  private static String header(String keyId, String more) {
    return "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"%s\"%s}".formatted(keyId, more);
  }

  /// What the token says, with one claim said otherwise; without a value it is not said.
  private static String payload(String claim, @Nullable Object value) {
    var claims = OutsideIssuer.claims(ISSUER, ORGANIZATION, NOW);
    if (value == null) {
      claims.remove(claim);
    } else {
      claims.put(claim, value);
    }
    return JsonUtil.toJson(claims);
  }

  private static String payload() {
    return payload("x", 1);
  }

  static Stream<String> right() {
    var ec = Map.of("typ", "at+jwt", "kid", "ec");
    return Stream.of(
        signed(RSA, HEADER, payload()),
        signed(PS.getPrivate(), "PS256", Map.of("typ", "at+jwt", "kid", "ps"), payload()),
        signed(EC.getPrivate(), "ES256", ec, payload()),
        signed(ED.getPrivate(), "EdDSA", Map.of("typ", "at+jwt", "kid", "ed"), payload()),
        signed(RSA, HEADER, payload("aud", List.of("other", "daybrief"))),
        signed(RSA, HEADER, payload("exp", NOW.getEpochSecond() - 29)),
        signed(RSA, HEADER, payload("nbf", NOW.getEpochSecond() + 29)),
        signed(RSA, HEADER, payload("iat", NOW.getEpochSecond() + 29)),
        signed(RSA, HEADER, payload("exp", Long.MAX_VALUE / 1000)),
        signed(RSA, HEADER, payload("typ", "Bearer")),
        signed(RSA, header("rsa", ",\"x5t\":\"abc\",\"nonce\":\"n\""), payload()));
  }

  @ParameterizedTest
  @MethodSource("right")
  void believesWhatTheIssuerSigned(String token) {
    assertThat(isBelieved(token)).isTrue();
  }

  static Stream<Arguments> attacks() {
    return Stream.of(keyAttacks(), headerAttacks(), claimAttacks()).flatMap(attacks -> attacks);
  }

  private static Stream<Arguments> keyAttacks() {
    byte[] open = RSA.getPublic().getEncoded();
    var rsa = Map.of("typ", "at+jwt", "kid", "rsa");
    return Stream.of(
        attack("another's key", signed(THEIRS, HEADER, payload())),
        attack("an HMAC with the public key", signed(new HmacKey(open), "HS256", rsa, payload())),
        attack("an HMAC with a published secret", hmac("oct", SECRET)),
        attack("an HMAC with the algorithm a key claims", hmac("wrong-alg", SECRET)),
        attack("a key of another algorithm", signed(EC.getPrivate(), "ES256", rsa, payload())),
        attack("PS256 of an RS256 key", signed(RSA.getPrivate(), "PS256", rsa, payload())),
        attack("RS512 of an RS256 key", signed(RSA.getPrivate(), "RS512", rsa, payload())),
        attack("RS256 of a PS256 key", signed(PS, header("ps", ""), payload())),
        attack("a weak key", signed(WEAK, header("weak", ""), payload())),
        attack("a key to encrypt", signed(ENCRYPTS, header("encrypts", ""), payload())),
        attack(
            "a key whose algorithm is not its own",
            signed(THEIRS, header("wrong-alg", ""), payload())),
        attack("an unknown key", signed(RSA, header("other", ""), payload())),
        attack("a key by a path", signed(RSA, header("../../dev/null", ""), payload())),
        attack("no key id", signed(RSA, "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", payload())),
        attack(
            "a key id that is no text",
            signed(RSA, "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":[\"rsa\"]}", payload())));
  }

  private static String hmac(String keyId, byte[] secret) {
    return signed(new HmacKey(secret), "HS256", Map.of("typ", "at+jwt", "kid", keyId), payload());
  }

  private static Stream<Arguments> headerAttacks() {
    String right = signed(RSA, HEADER, payload());
    String[] parts = right.split("\\.", -1);
    String own = JsonUtil.toJson(jwk(THEIRS, "rsa", Map.of()));
    var plain =
        Stream.of("none", "None", "NONE", "nOnE", "")
            .map(
                name -> part("{\"alg\":\"%s\",\"typ\":\"at+jwt\",\"kid\":\"rsa\"}".formatted(name)))
            .flatMap(
                header ->
                    Stream.of(
                        attack("no algorithm", header + "." + parts[1] + "."),
                        attack("no algorithm", header + "." + parts[1] + "." + parts[2])));
    var brought =
        Stream.of(
                "\"jku\":\"https://evil.example/keys\"",
                "\"x5u\":\"https://evil.example/cert\"",
                "\"x5c\":[\"MII\"]",
                "\"jwk\":" + own,
                "\"crit\":[\"exp\"]",
                "\"crit\":[]",
                "\"b64\":false",
                "\"zip\":\"DEF\"",
                "\"enc\":\"A256GCM\"",
                "\"cty\":\"JWT\"")
            .flatMap(
                more ->
                    Stream.of(
                        attack(more, signed(RSA, header("rsa", "," + more), payload())),
                        attack(more, signed(THEIRS, header("rsa", "," + more), payload()))));
    var forms =
        Stream.of(
            attack("no type", signed(RSA, "{\"alg\":\"RS256\",\"kid\":\"rsa\"}", payload())),
            attack("another type", signed(RSA, HEADER.replace("at+jwt", "JWT"), payload())),
            attack(
                "a logout token", signed(RSA, HEADER.replace("at+jwt", "logout+jwt"), payload())),
            attack("an encrypted one", right + ".a.b"),
            attack(
                "two headers", signed(RSA, "{\"alg\":\"none\"," + HEADER.substring(1), payload())),
            attack("no signature", parts[0] + "." + parts[1] + "."),
            attack(
                "another payload", parts[0] + "." + part(payload("sub", "eve")) + "." + parts[2]),
            attack("padding", right + "="),
            attack("a space", right + " "),
            attack("a header that is no object", part("[]") + "." + parts[1] + "." + parts[2]),
            attack("a long one", signed(RSA, header("rsa", ""), payload("x", "x".repeat(20_000)))));
    return Stream.of(plain, brought, forms).flatMap(attacks -> attacks);
  }

  private static Stream<Arguments> claimAttacks() {
    long now = NOW.getEpochSecond();
    return Stream.of(
            said("iss", null, "https://evil.example", ISSUER + "/", List.of(ISSUER), ""),
            said("aud", null, "other", "daybrief2", List.of(), List.of("other"), Map.of()),
            said("exp", null, now - 31, 0, "tomorrow", -1, Map.of()),
            said("nbf", now + 31, "x"),
            said("iat", now + 31, "x", Long.MAX_VALUE),
            said("sub", null, "", " ", "x".repeat(256), 7),
            said("organization_id", null, "", "cars", 7, List.of(ORGANIZATION.toString())),
            said("roles", null, "", "root", List.of(), List.of("ADMIN"), 7, Map.of("admin", true)),
            said("typ", "ID", "Refresh", "Logout", 7),
            Stream.of(
                attack(
                    "two issuers", signed(RSA, HEADER, "{\"iss\":\"x\"," + payload().substring(1))),
                attack("a payload that is no object", signed(RSA, HEADER, "[]")),
                attack("a payload that is no JSON", signed(RSA, HEADER, "x"))))
        .flatMap(attacks -> attacks);
  }

  private static Stream<Arguments> said(String claim, @Nullable Object... values) {
    return Stream.of(values)
        .map(value -> attack(claim + " " + value, signed(RSA, HEADER, payload(claim, value))));
  }

  private static Arguments attack(String name, String token) {
    return Arguments.of(name, token);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void refuses(String name, String token) {
    assertThat(isBelieved(token)).as(name).isFalse();
  }

  @Test
  void believesAConfiguredSecretAndNothingElseOfIt() {
    var tokens = tokens(List.of());
    var setup =
        new IssuerSetup(
            ISSUER, "daybrief", "at+jwt", new IssuerSetup.Claims("organization_id", "roles"));
    var own =
        new IssuerTokens(setup, IssuerKeys.of(IssuerKey.secret(SECRET)), InstantSource.fixed(NOW));
    String token = hmac("any", SECRET);

    assertThat(own.verify(token)).isPresent();
    assertThat(tokens.verify(token)).isEmpty();
    assertThat(own.verify(hmac("any", "another secret that is long enough".getBytes(UTF_8))))
        .isEmpty();
    var stronger = Map.of("typ", "at+jwt");
    byte[] longer = new String(SECRET, UTF_8).repeat(2).getBytes(UTF_8);
    var other =
        new IssuerTokens(setup, IssuerKeys.of(IssuerKey.secret(longer)), InstantSource.fixed(NOW));
    assertThat(other.verify(signed(new HmacKey(longer), "HS256", stronger, payload()))).isPresent();
    assertThat(other.verify(signed(new HmacKey(longer), "HS512", stronger, payload()))).isEmpty();
    assertThat(own.verify(signed(RSA, HEADER, payload()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "viewer, VIEWER",
    "offline_access manager, MANAGER",
    "admin viewer, ADMIN",
  })
  void takesTheHighestRoleThatIsSaid(String words, Role role) {
    var tokens = tokens(KeySet.parse(PUBLISHED));
    assertThat(
            tokens
                .verify(signed(RSA, HEADER, payload("roles", words)))
                .orElseThrow()
                .principal()
                .role())
        .isEqualTo(role);
    List<String> list = List.of(words.split(" "));
    assertThat(
            tokens
                .verify(signed(RSA, HEADER, payload("roles", list)))
                .orElseThrow()
                .person()
                .role())
        .isEqualTo(role);
  }

  @Test
  void takesAnOperatorBesideARoleAlone() {
    var tokens = tokens(KeySet.parse(PUBLISHED));
    for (Object words : List.of("viewer operator", List.of("operator", "viewer"))) {
      var verified = tokens.verify(signed(RSA, HEADER, payload("roles", words))).orElseThrow();
      assertThat(verified.operates()).isTrue();
      assertThat(verified.principal().role()).isEqualTo(Role.VIEWER);
    }
    assertThat(tokens.verify(signed(RSA, HEADER, payload())).orElseThrow().operates()).isFalse();
    assertThat(tokens.verify(signed(RSA, HEADER, payload("roles", "operator")))).isEmpty();
  }

  @Test
  void knowsAMemberByIssuerAndSubject() {
    var tokens = tokens(KeySet.parse(PUBLISHED));
    var ana = tokens.verify(signed(RSA, HEADER, payload())).orElseThrow();
    var again =
        tokens
            .verify(
                signed(
                    EC.getPrivate(),
                    "ES256",
                    Map.of("typ", "at+jwt", "kid", "ec"),
                    payload("jti", "2")))
            .orElseThrow();
    var ben = tokens.verify(signed(RSA, HEADER, payload("sub", "ben"))).orElseThrow();

    assertThat(ana.principal().organization().value()).isEqualTo(ORGANIZATION);
    assertThat(again.principal().memberId()).isEqualTo(ana.principal().memberId());
    assertThat(again.principal().sessionId()).isNotEqualTo(ana.principal().sessionId());
    assertThat(ben.principal().memberId()).isNotEqualTo(ana.principal().memberId());
    assertThat(ana.principal().memberId().version()).isEqualTo(8);
    assertThat(ana.principal().memberId().variant()).isEqualTo(2);
    assertThat(DerivedId.of("ab", "c")).isNotEqualTo(DerivedId.of("a", "bc"));
    assertThat(ana.person())
        .isEqualTo(new Person("Ana Lindqvist", "ana@cars.example", Role.VIEWER));
  }

  /// As JSON writes them.
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\\nb", "\\ud800", "\\u0000"})
  void showsNoNameThatCannotBeRead(String name) {
    var tokens = tokens(KeySet.parse(PUBLISHED));
    String payload = payload("name", "unreadable").replace("unreadable", name);
    assertThat(tokens.verify(signed(RSA, HEADER, payload)).orElseThrow().person().name())
        .isEqualTo("ana@cars.example");
  }

  @Test
  void findsClaimsByNameOrByAWayThroughObjects() {
    var claims =
        new TokenClaims(
            Map.of(
                "https://cars.example/org",
                "a",
                "realm_access",
                Map.of("roles", List.of("manager")),
                "x.y",
                "whole",
                "x",
                Map.of("y", "inner")));

    assertThat(claims.text("https://cars.example/org")).contains("a");
    assertThat(claims.highestRole("realm_access.roles")).contains(Role.MANAGER);
    assertThat(claims.text("x.y")).contains("whole");
    assertThat(claims.text("x.z")).isEmpty();
    assertThat(claims.text("x.y.z")).isEmpty();
    assertThat(claims.email()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"keys\":{}}", "null", "{\"keys\":"})
  void refusesWhatIsNoKeySet(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> KeySet.parse(text));
  }

  @Test
  void passesOverKeysThatSignNothing() {
    assertThat(KeySet.parse(PUBLISHED))
        .extracting(IssuerKey::id)
        .containsExactly("rsa", "ps", "ec", "ed");
    assertThat(KeySet.parse("{\"keys\":[1,null,\"x\",{}]}")).isEmpty();
  }

  @Test
  void readsAPublicKeyInPem() {
    for (KeyPair pair : List.of(RSA, EC, ED)) {
      String pem =
          "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
              .formatted(Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded()));
      assertThat(IssuerKey.pem(pem).key()).isEqualTo(pair.getPublic());
    }
    for (String wrong :
        List.of("", "x", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")) {
      assertThatIllegalArgumentException().isThrownBy(() -> IssuerKey.pem(wrong));
    }
    String weak = Base64.getEncoder().encodeToString(WEAK.getPublic().getEncoded());
    assertThatIllegalArgumentException().isThrownBy(() -> IssuerKey.pem(weak));
    assertThatIllegalArgumentException().isThrownBy(() -> IssuerKey.secret(new byte[31]));
  }
}

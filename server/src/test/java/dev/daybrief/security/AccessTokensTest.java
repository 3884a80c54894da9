package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.Member;
import dev.daybrief.access.Role;
import dev.daybrief.day.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final UUID SESSION = new UUID(3, 4);
  private static final Member DANA =
      new Member(
          new UUID(1, 2),
          new OrganizationId(new UUID(5, 6)),
          "dana@harbour.example",
          "Dana",
          Role.MANAGER);

  private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
  private final SigningKey key;
  private final AccessTokens tokens;
  private final Path home;

  AccessTokensTest(@TempDir Path home) {
    this.home = home;
    this.key = SigningKey.inFolder(home);
    this.tokens = new AccessTokens(key, "daybrief", clock::get);
  }

  @Test
  void believesItsOwnTokenForFifteenMinutesAndTheLeeway() {
    String token = tokens.issue(DANA, SESSION).token();

    assertThat(tokens.verify(token).orElseThrow().principal().organization())
        .isEqualTo(DANA.organization());
    clock.set(NOW.plus(Duration.ofMinutes(15)).plusSeconds(29));
    assertThat(tokens.verify(token)).isPresent();
    clock.set(NOW.plus(Duration.ofMinutes(15)).plusSeconds(31));
    assertThat(tokens.verify(token)).isEmpty();
  }

  @Test
  void keepsItsKeyForItsOwnerAlone() throws Exception {
    Path file = home.resolve("signing-key.jwk");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SigningKey.inFolder(home).id()).isEqualTo(key.id());
    assertThat(home).isDirectoryContaining(one -> one.equals(file));
  }

  @Test
  void refusesATokenOfAnotherKey(@TempDir Path elsewhere) {
    var foreign = new AccessTokens(SigningKey.inFolder(elsewhere), "daybrief", clock::get);

    assertThat(tokens.verify(foreign.issue(DANA, SESSION).token())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "iss, daybrief, other",
    "aud, daybrief-api, other-api",
    "exp, 1795421700, 1",
    "exp, 1795421700, \"x\"",
    "exp, 1795421700, 9223372036854775807",
    "role, manager, operator",
    "sid, 00000000, zzz",
    "organization_id, 00000000, zzz"
  })
  void refusesClaimsThatAreNotOurs(String claim, String ours, String theirs) throws Exception {
    String payload = payload(tokens.issue(DANA, SESSION).token());

    assertThat(tokens.verify(signed(payload, "at+jwt"))).isPresent();
    assertThat(payload).contains("\"" + claim + "\"").contains(ours);
    assertThat(tokens.verify(signed(payload.replace(ours, theirs), "at+jwt"))).isEmpty();
    String without = payload.replace("\"" + claim + "\"", "\"x\"");
    assertThat(tokens.verify(signed(without, "at+jwt"))).isEmpty();
  }

  @Test
  void refusesATokenOfAnotherType() throws Exception {
    String payload = payload(tokens.issue(DANA, SESSION).token());

    assertThat(tokens.verify(signed(payload, "JWT"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jku", "x5u", "jwk", "crit", "x5c", "zip", "cty"})
  void refusesHeadersThatBringAnything(String header) throws Exception {
    var token = signature(payload(tokens.issue(DANA, SESSION).token()), "at+jwt", "ES256");
    token.setHeader(header, "https://evil.example/key");
    token.setKey(key.secret());

    assertThat(tokens.verify(token.getCompactSerialization())).isEmpty();
  }

  @Test
  void refusesAnHmacMadeWithThePublicKey() throws Exception {
    String payload = payload(tokens.issue(DANA, SESSION).token());
    var token = signature(payload, "at+jwt", "HS256");
    token.setKey(new HmacKey(key.open().getEncoded()));

    assertThat(tokens.verify(token.getCompactSerialization())).isEmpty();
  }

  @Test
  void refusesATokenWithoutSignature() {
    String[] parts = tokens.issue(DANA, SESSION).token().split("\\.", -1);
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(tokens.verify(parts[0] + "." + parts[1] + ".")).isEmpty();
    assertThat(tokens.verify(none + "." + parts[1] + ".")).isEmpty();
    assertThat(tokens.verify(none + "." + parts[1] + "." + parts[2])).isEmpty();
  }

  @Test
  void refusesATokenInWhichAnyCharacterIsChanged() {
    String token = tokens.issue(DANA, SESSION).token();
    var random = new Random(20_261_123);
    for (int i = 0; i < token.length(); i++) {
      char other = "ABCXYZabcxyz0189-_.= +/".charAt(random.nextInt(23));
      if (other != token.charAt(i)) {
        String changed = token.substring(0, i) + other + token.substring(i + 1);
        assertThat(tokens.verify(changed)).as("character %d: %s", i, other).isEmpty();
      }
    }
    assertThat(tokens.verify(token + "=")).isEmpty();
    assertThat(tokens.verify(" " + token)).isEmpty();
    assertThat(tokens.verify("a".repeat(100_000))).isEmpty();
    assertThat(tokens.verify("")).isEmpty();
  }

  private static String payload(String token) {
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
  }

  private String signed(String payload, String type) throws JoseException {
    var token = signature(payload, type, "ES256");
    Key secret = key.secret();
    token.setKey(secret);
    return token.getCompactSerialization();
  }

  private JsonWebSignature signature(String payload, String type, String algorithm) {
    var token = new JsonWebSignature();
    token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    token.setHeader("typ", type);
    token.setAlgorithmHeaderValue(algorithm);
    token.setKeyIdHeaderValue(key.id());
    token.setPayload(payload);
    return token;
  }
}

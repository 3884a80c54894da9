package dev.daybrief.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybrief.access.Member;
import dev.daybrief.access.Principal;
import dev.daybrief.fuzz.Memory;
import dev.daybrief.security.AccessTokens.Verified;
import dev.daybrief.security.issuer.OutsideIssuer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// Fuzzed: what stands behind `Bearer`. The text is asked as it is, and once more with its first
/// line as header and the rest as claims, signed with our key; in them KEY is the key's id.
///
/// Any text is believed or not; what nobody signed is not. Of what our key signed only our header
/// is believed, in force, and what was read of it makes a token that reads the same.
public final class AccessTokenFuzz {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final SigningKey KEY =
      KeyWithoutFolder.made(SigningKey::inFolder, "signing-key.jwk");
  private static final AccessTokens TOKENS = new AccessTokens(KEY, "daybrief", () -> NOW);
  private static final String HEADER =
      "{\"typ\":\"at+jwt\",\"alg\":\"ES256\",\"kid\":\"%s\"}".formatted(KEY.id());
  private static final ObjectMapper JSON = new ObjectMapper();

  /// 50 bytes a byte.
  private static final long MEMORY_PER_BYTE = 50;

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8).replace("KEY", KEY.id());
    assertThat(verify(text)).isEmpty();
    String[] parts = text.split("\n", 2);
    if (parts.length == 2) {
      verify(OutsideIssuer.signed(KEY.secret(), "SHA256withECDSAinP1363Format", parts[0], parts[1]))
          .ifPresent(found -> check(found, parts[0], parts[1]));
    }
  }

  private static Optional<Verified> verify(String token) {
    return Memory.within(
        Memory.LOADING + MEMORY_PER_BYTE * token.length(), () -> TOKENS.verify(token));
  }

  private static void check(Verified found, String header, String claims) {
    assertThat(found.expires().plus(AccessTokens.LEEWAY)).isAfter(NOW);
    Principal one = found.principal();
    var member = new Member(one.memberId(), one.organization(), "a@b.example", "A", one.role());
    String again = TOKENS.issue(member, one.sessionId()).token();
    assertThat(TOKENS.verify(again)).map(Verified::principal).contains(one);
    json(header).ifPresent(about -> assertThat(about).isEqualTo(json(HEADER).orElseThrow()));
    json(claims).ifPresent(AccessTokenFuzz::check);
  }

  private static void check(JsonNode said) {
    assertThat(said.path("iss").asText()).isEqualTo("daybrief");
    assertThat(said.path("aud").toString()).contains("daybrief-api");
    assertThat(said.path("exp").isNumber()).isTrue();
  }

  /// Nothing where it is looser than JSON: the reader of tokens does without some commas.
  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private AccessTokenFuzz() {}
}

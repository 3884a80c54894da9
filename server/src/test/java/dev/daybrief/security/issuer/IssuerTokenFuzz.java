package dev.daybrief.security.issuer;

import static dev.daybrief.security.issuer.OutsideIssuer.pair;
import static dev.daybrief.security.issuer.OutsideIssuer.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybrief.fuzz.Memory;
import dev.daybrief.security.issuer.IssuerTokens.Verified;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Fuzzed: what another issuer's token says. The text is asked as it is, and once more with its
/// first line as header and the rest as claims, signed with the issuer's key.
///
/// Any text is believed or not. Of what the issuer signed nothing is believed that another reader
/// of JSON reads otherwise, that is for somebody else, over, about nobody, or that brings a key.
public final class IssuerTokenFuzz {

  private static final Instant NOW = Instant.parse("2026-11-17T08:00:00Z");
  private static final String ISSUER = "https://id.example";
  private static final KeyPair RSA = pair("RSA", 2048);
  private static final IssuerTokens TOKENS =
      new IssuerTokens(
          new IssuerSetup(
              ISSUER, "daybrief", "at+jwt", new IssuerSetup.Claims("organization_id", "roles")),
          IssuerKeys.of(new IssuerKey("k", "RS256", RSA.getPublic())),
          () -> NOW);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> BRINGS =
      Set.of("jku", "jwk", "x5u", "x5c", "crit", "b64", "zip", "enc", "cty");

  /// 100 bytes a byte.
  private static final long MEMORY_PER_BYTE = 100;

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    assertThat(verify(text)).isEmpty();
    String[] parts = text.split("\n", 2);
    if (parts.length == 2) {
      verify(signed(RSA, parts[0], parts[1])).ifPresent(found -> check(found, parts[0], parts[1]));
    }
  }

  private static Optional<Verified> verify(String token) {
    return Memory.within(
        Memory.LOADING + MEMORY_PER_BYTE * token.length(), () -> TOKENS.verify(token));
  }

  private static void check(Verified found, String header, String claims) {
    assertThat(found.expires()).isBetween(NOW.minusSeconds(31), NOW.plusSeconds(86_400));
    assertThat(found.person().name()).isNotBlank();
    assertThat(TOKENS.verify(signed(RSA, header, claims))).contains(found);
    json(header)
        .ifPresent(
            about -> {
              assertThat(about.path("alg").asText()).isEqualTo("RS256");
              assertThat(BRINGS).noneMatch(about::has);
            });
    json(claims).ifPresent(said -> check(found, said));
  }

  private static void check(Verified found, JsonNode said) {
    assertThat(said.path("iss").asText()).isEqualTo(ISSUER);
    assertThat(said.path("aud").toString()).contains("\"daybrief\"");
    assertThat(said.path("sub").asText()).isNotBlank().hasSizeLessThanOrEqualTo(255);
    assertThat(said.path("exp").asDouble()).isGreaterThan((double) NOW.getEpochSecond() - 31);
    assertThat(found.principal().organization().toString())
        .isEqualToIgnoringCase(said.path("organization_id").asText());
    assertThat(said.path("roles").toString()).contains(found.principal().role().word());
  }

  /// Nothing where it is looser than JSON: the reader of tokens does without some commas.
  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private IssuerTokenFuzz() {}
}

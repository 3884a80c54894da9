package dev.daybrief.security.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.WebhookDesk.Signed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Signatures that another implementation computed.
class SchemesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final byte[] BODY = "{\"ü\":1}".getBytes(StandardCharsets.UTF_8);

  private static Signed headers(Map<String, String> headers) {
    return new Signed(headers, Map.of(), "/hook");
  }

  @Test
  void knowsTwiliosSignature() {
    var form =
        Map.of(
            "From", List.of("+12349013030"), "Digits", List.of("1234"), "CallSid", List.of("CA1"));
    var signed = Map.of("x-twilio-signature", "v9xk9Ml9OMH5G+Nq/S4n/Yn4F/8=");

    assertThat(
            new TwilioScheme("https://example.com")
                .check("12345", new Signed(signed, form, "/hook"), BODY, NOW))
        .isPresent();
    assertThat(
            new TwilioScheme("https://example.com")
                .check("12346", new Signed(signed, form, "/hook"), BODY, NOW))
        .isEmpty();
  }

  @Test
  void countsARepeatedFieldOfTwiliosOnceAndInOrder() {
    var form = Map.of("A", List.of("2", "1", "2"));
    var signed = Map.of("x-twilio-signature", "N+N6q6Id1AmT0c4dvXXE8Box6o0=");

    assertThat(
            new TwilioScheme("https://example.com")
                .check("12345", new Signed(signed, form, "/hook"), BODY, NOW))
        .isPresent();
  }

  @Test
  void knowsRetellsSignature() {
    var signed =
        headers(
            Map.of(
                "x-retell-signature",
                "v=1795420800000,d=cb9c1ca616389d03077c9c6ee03e2d251a9994054316f1d68ed751a56e385a1a"));

    assertThat(new RetellScheme().check("key_1", signed, BODY, NOW)).isPresent();
    assertThat(new RetellScheme().check("key_2", signed, BODY, NOW)).isEmpty();
    assertThat(new RetellScheme().check("key_1", signed, BODY, NOW.plusSeconds(300))).isPresent();
    assertThat(new RetellScheme().check("key_1", signed, BODY, NOW.plusSeconds(301))).isEmpty();
    assertThat(new RetellScheme().check("key_1", signed, BODY, NOW.minusSeconds(301))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v=,d=",
        "v=1795420800000",
        "v=1795420800000,d=cb9c1ca616389d03077c9c6ee03e2d251a9994054316f1d68ed751a56e385a1a ",
        "v=99999999999999999999,d=cb9c1ca616389d03077c9c6ee03e2d251a9994054316f1d68ed751a56e385a1a",
        "v=-1,d=cb9c1ca616389d03077c9c6ee03e2d251a9994054316f1d68ed751a56e385a1a",
        "d=cb9c1ca616389d03077c9c6ee03e2d251a9994054316f1d68ed751a56e385a1a,v=1795420800000"
      })
  void takesNothingElseForRetellsSignature(String value) {
    var signed = headers(Map.of("x-retell-signature", value));

    assertThat(new RetellScheme().check("key_1", signed, BODY, NOW)).isEmpty();
  }

  @Test
  void knowsVapisSignatureOfABodyWithATimestamp() {
    var signed =
        Map.of(
            "x-signature",
            "1cbe2ad404cfd9b190425fa164206d9f67c35d06c9255299299230be46c5210c",
            "x-timestamp",
            "1795420800");

    assertThat(new VapiScheme().check("secret", headers(signed), BODY, NOW)).isPresent();
    assertThat(new VapiScheme().check("secret", headers(signed), BODY, NOW.plusSeconds(301)))
        .isEmpty();
    assertThat(new VapiScheme().check("secret", headers(signed), new byte[0], NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "1795420800.0", "+1795420800", "9999999999999999999"})
  void takesNothingElseForATimestamp(String timestamp) {
    byte[] digest =
        Hmac.SHA256.of("secret", (timestamp + ".").getBytes(StandardCharsets.UTF_8), BODY);
    var signed = Map.of("x-signature", HexFormat.of().formatHex(digest), "x-timestamp", timestamp);

    assertThat(new VapiScheme().check("secret", headers(signed), BODY, NOW)).isEmpty();
  }

  @Test
  void takesNoEmptySecretForVapis() {
    assertThat(new VapiScheme().check("secret", headers(Map.of()), BODY, NOW)).isEmpty();
    assertThat(new VapiScheme().check("secret", headers(Map.of("x-vapi-secret", "")), BODY, NOW))
        .isEmpty();
    assertThat(
            new VapiScheme().check("secret", headers(Map.of("x-vapi-secret", "secret")), BODY, NOW))
        .isPresent();
  }

  /// With the port that goes without saying, or without it.
  @ParameterizedTest
  @CsvSource({
    "https://example.com, https://example.com, true",
    "https://example.com, https://example.com:443, true",
    "https://example.com:443, https://example.com, true",
    "http://example.com, http://example.com:80, true",
    "http://example.com:80, http://example.com, true",
    "https://example.com, https://example.com:80, false",
    "https://example.com:80, https://example.com, false",
    "https://example.com:8443, https://example.com, false",
    "https://example.com:8443, https://example.com:8443:443, false",
    "http://example.com:8080, http://example.com, false"
  })
  void knowsAnAddressOfTwiliosInEitherSpelling(String known, String signed, boolean same) {
    byte[] text = (signed + "/hook").getBytes(StandardCharsets.UTF_8);
    String signature = Base64.getEncoder().encodeToString(Hmac.SHA1.of("12345", text));
    var headers = headers(Map.of("x-twilio-signature", signature));

    assertThat(new TwilioScheme(known).check("12345", headers, BODY, NOW).isPresent())
        .isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer secret, true",
    "bearer  secret, true",
    "Bearer secret2, false",
    "Basic secret, false",
    "secret, false"
  })
  void takesVapisSecretAsABearerToken(String authorization, boolean right) {
    var headers = headers(Map.of("authorization", authorization));

    assertThat(new VapiScheme().check("secret", headers, BODY, NOW).isPresent()).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "sha256=%s"})
  void knowsVapisSignatureOfABodyAlone(String form) {
    String hex = HexFormat.of().withUpperCase().formatHex(Hmac.SHA256.of("secret", BODY));
    var headers = headers(Map.of("x-vapi-signature", form.formatted(hex)));

    assertThat(new VapiScheme().check("secret", headers, BODY, NOW)).isPresent();
    assertThat(new VapiScheme().check("other", headers, BODY, NOW)).isEmpty();
    assertThat(new VapiScheme().check("secret", headers, new byte[0], NOW)).isEmpty();
  }

  /// Large numbers count milliseconds, others seconds.
  @ParameterizedTest
  @CsvSource({
    "1795420800, 2026-11-23T08:00:00Z",
    "1795420800250, 2026-11-23T08:00:00.250Z",
    "100000000000, 1973-03-03T09:46:40Z",
    "99999999999, 5138-11-16T09:46:39Z"
  })
  void readsVapisTimestamps(String timestamp, Instant time) {
    byte[] digest =
        Hmac.SHA256.of("secret", (timestamp + ".").getBytes(StandardCharsets.UTF_8), BODY);
    var signed = Map.of("x-signature", HexFormat.of().formatHex(digest), "x-timestamp", timestamp);

    assertThat(new VapiScheme().check("secret", headers(signed), BODY, time))
        .map(Scheme.Proof::signedAt)
        .contains(time);
  }
}

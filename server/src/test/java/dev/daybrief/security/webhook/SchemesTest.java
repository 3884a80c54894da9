package dev.daybrief.security.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.access.WebhookDesk.Signed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    var signed =
        Map.of("x-signature", java.util.HexFormat.of().formatHex(digest), "x-timestamp", timestamp);

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
}

package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerConfigTest {

  private static DaybriefConfig config(String... pairs) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      environment.put("DAYBRIEF_ISSUER" + pairs[i], pairs[i + 1]);
    }
    return DaybriefConfig.of(environment, Map.of());
  }

  @Test
  void signsInByItselfWithoutAnIssuer() {
    assertThat(config().issuer()).isEmpty();
  }

  @Test
  void takesPublishedKeysAndUsualClaims() {
    var issuer =
        config(
                "",
                "https://id.example",
                "_AUDIENCE",
                "daybrief",
                "_JWKS_URL",
                "https://id.example/k")
            .issuer()
            .orElseThrow();

    assertThat(issuer.setup().issuer()).isEqualTo("https://id.example");
    assertThat(issuer.setup().type()).isEqualTo("at+jwt");
    assertThat(issuer.setup().claims().organization()).isEqualTo("organization_id");
    assertThat(issuer.setup().claims().roles()).isEqualTo("roles");
    assertThat(issuer.address()).isPresent();
    assertThat(issuer.key()).isEmpty();
  }

  @Test
  void takesASharedSecret() {
    var issuer =
        config("", "x", "_AUDIENCE", "daybrief", "_SECRET", "0123456789abcdef0123456789abcdef")
            .issuer()
            .orElseThrow();

    assertThat(issuer.key()).isPresent();
    assertThat(issuer.toString()).doesNotContain("0123456789abcdef");
  }

  @ParameterizedTest
  @CsvSource({
    "_AUDIENCE, daybrief, ISSUER is not",
    "_SECRET, 0123456789abcdef0123456789abcdef, ISSUER is not",
  })
  void refusesPartsWithoutAnIssuer(String setting, String value, String why) {
    assertThatThrownBy(() -> config(setting, value))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("0123456789abcdef");
  }

  @Test
  void refusesAnIssuerWithoutAudienceOrWithoutOneKey() {
    String secret = "0123456789abcdef0123456789abcdef";
    assertThatThrownBy(() -> config("", "x", "_SECRET", secret)).hasMessageContaining("AUDIENCE");
    assertThatThrownBy(() -> config("", "x", "_AUDIENCE", "d")).hasMessageContaining("one of");
    assertThatThrownBy(
            () -> config("", "x", "_AUDIENCE", "d", "_SECRET", secret, "_JWKS_URL", "https://a/b"))
        .hasMessageContaining("one of");
  }

  @Test
  void refusesWhatIsNotSafe() {
    assertThatThrownBy(() -> config("", "x", "_AUDIENCE", "d", "_SECRET", "too-short"))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining("too-short");
    assertThatThrownBy(
            () -> config("", "x", "_AUDIENCE", "d", "_JWKS_URL", "http://id.example/keys"))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining("https");
    assertThatThrownBy(() -> config("", "x", "_AUDIENCE", "d", "_KEY", "target/no-such-file.pem"))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining("cannot be read");
  }
}

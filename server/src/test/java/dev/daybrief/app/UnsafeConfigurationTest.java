package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is unsafe does not start, and one line says why. What the database decides, such as a role
/// that bypasses row security, is in `ProvisionTest`; a demo that others can reach in
/// `ServeCommandTest` and `DemoCommandTest`.
class UnsafeConfigurationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ISSUER_SECRET=short                                                    | at least 32 bytes
          ISSUER_SECRET=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa                 | repeats itself
          ISSUER_SECRET=changeme changeme changeme changeme changeme             | repeats itself
          ISSUER_SECRET=-----BEGIN PUBLIC KEY----- MFkwEwYHKoZIzj0CAQ            | is no secret
          ISSUER_SECRET={"kty":"RSA","n":"abcdefghijklmnopqrstuvwxyz"}           | is no secret
          ISSUER_SECRET=0123456789abcdef0123456789abcdef; ISSUER_KEY=key.pem     | needs one of
          ISSUER_KEY=key.pem; ISSUER_JWKS_URL=https://id.example/keys            | needs one of
          ISSUER_JWKS_URL=http://id.example/keys                                 | read over https
          ISSUER_JWKS_URL=https://id.example/keys; ISSUER_AUDIENCE=              | needs DAYBRIEF_ISSUER_AUDIENCE
          MODEL_PROVIDER=openai; MODEL_URL=http://models.example/v1              | DAYBRIEF_MODEL_URL
          MODEL_PROVIDER=openai; MODEL_URL=http://10.0.0.7/v1                    | DAYBRIEF_MODEL_URL
          MODEL_PROVIDER=anthropic                                               | ANTHROPIC_API_KEY is not set
          PUBLIC_URL=http://brief.example                                        | let it be https
          PUBLIC_URL=http://localhost.brief.example                              | let it be https
          PUBLIC_URL=https://user@brief.example                                  | must be like
          TRUSTED_PROXIES=0.0.0.0/0                                              | believe everybody
          TRUSTED_PROXIES=::/0                                                   | believe everybody
          TRUSTED_PROXIES=proxy.example                                          | no address
          PROXY_HEADER=X-Real-IP                                                 | neither X-Forwarded-For
          RATE_PER_ADDRESS=-1                                                    | from 0 to
          KEEP_AUDIT=1                                                           | from 366
          TOKEN_ISUER=daybrief                                                   | unknown setting
          """)
  void doesNotStart(String settings, String said) {
    assertThatThrownBy(() -> DaybriefConfig.of(environment(settings), Map.of()))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining(said)
        .satisfies(
            problem -> {
              assertThat(problem.getMessage()).doesNotContain("\n").hasSizeLessThan(250);
              assertThat(problem.getMessage()).doesNotContain("aaaa", "changeme", "MFkw");
            });
  }

  @Test
  void startsWithWhatIsSafe() {
    var safe =
        environment(
            "ISSUER_SECRET=kM3vX9qTzB7wLp2RfHs8YdNc5GjU4aE6; PUBLIC_URL=https://brief.example;"
                + " TRUSTED_PROXIES=10.0.0.0/8,::1; MODEL_PROVIDER=openai;"
                + " MODEL_URL=http://127.0.0.1:8000/v1");

    assertThat(DaybriefConfig.of(safe, Map.of()).issuer()).isPresent();
  }

  /// Settings with semicolons between, on top of those of an issuer where one is meant.
  private static Map<String, String> environment(String settings) {
    var environment = new LinkedHashMap<String, String>();
    if (settings.startsWith("ISSUER_")) {
      environment.put("DAYBRIEF_ISSUER", "https://id.example");
      environment.put("DAYBRIEF_ISSUER_AUDIENCE", "daybrief");
    }
    for (String setting : settings.split("; ?(?=[A-Z])", -1)) {
      String[] parts = setting.split("=", 2);
      environment.put("DAYBRIEF_" + parts[0], parts[1]);
    }
    return environment;
  }
}

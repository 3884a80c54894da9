package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.prompt.Origin;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSetupTest {

  private static ChatSetup at(Origin.Provider provider, String url) {
    return new ChatSetup(
        provider,
        URI.create(url),
        "gpt-4o",
        new ChatSetup.Account("sk-secret", Optional.empty(), Optional.empty()),
        null,
        ChatLimits.USUAL,
        4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.openai.com/v1",
        "HTTPS://models.example:8443/openai/v1",
        "http://localhost:11434/v1",
        "http://127.0.0.1:8000/v1",
        "http://127.9.9.9/v1",
        "http://[::1]:8000/v1",
      })
  void sendsAKeyOverHttpsOrToThisMachine(String url) {
    assertThat(at(Origin.Provider.OPENAI, url).url()).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.openai.com/v1",
        "http://localhost.example/v1",
        "http://127.0.0.1.example/v1",
        "http://10.0.0.1/v1",
        "http://0.0.0.0/v1",
        "ftp://127.0.0.1/v1",
        "https://user:password@models.example/v1",
        "https://models.example/v1?key=1",
        "/v1",
        "https:v1",
      })
  void sendsItNowhereElse(String url) {
    assertThatThrownBy(() -> at(Origin.Provider.OPENAI, url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("password");
  }

  @Test
  void runsAScriptOnThisMachineAlone() {
    assertThatThrownBy(() -> at(Origin.Provider.SCRIPTED, "https://models.example/v1"))
        .hasMessageContaining("on this machine");
  }

  @Test
  void neverPrintsTheKey() {
    assertThat(at(Origin.Provider.OPENAI, "https://api.openai.com/v1").toString())
        .doesNotContain("sk-secret");
  }
}

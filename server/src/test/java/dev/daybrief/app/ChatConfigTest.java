package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybrief.llm.ChatSetup;
import dev.daybrief.prompt.Origin;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatConfigTest {

  private static ChatConfig of(String... pairs) {
    var environment = new HashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      environment.put(pairs[i], pairs[i + 1]);
    }
    return DaybriefConfig.of(environment, Map.of()).chat();
  }

  private static ChatSetup setup(String... pairs) {
    return of(pairs).setup().orElseThrow();
  }

  @Test
  void asksNobodyWithoutAKey() {
    assertThat(of().setup()).isEmpty();
    assertThat(of("OPENAI_API_KEY", " ").setup()).isEmpty();
    assertThat(of("ANTHROPIC_API_KEY", "sk").setup()).isEmpty();
    assertThat(of("OPENAI_API_KEY", "sk", "DAYBRIEF_MODEL_PROVIDER", "none").setup()).isEmpty();
  }

  @Test
  void isSwitchedOnByTheKeyAlone() {
    ChatSetup setup = setup("OPENAI_API_KEY", "sk-1");

    assertThat(setup.provider()).isEqualTo(Origin.Provider.OPENAI);
    assertThat(setup.url()).hasToString("https://api.openai.com/v1");
    assertThat(setup.model()).isEqualTo("gpt-4o");
    assertThat(setup.account().key()).isEqualTo("sk-1");
    assertThat(setup.price()).isNotNull();
    assertThat(setup.parallel()).isEqualTo(32);
    assertThat(setup.limits().call()).isEqualTo(Duration.ofSeconds(10));
    assertThat(setup.limits().step()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void goesToAnyServerThatSpeaksTheSame() {
    ChatSetup setup =
        setup(
            "DAYBRIEF_MODEL_PROVIDER", "openai",
            "DAYBRIEF_MODEL_URL", "http://localhost:11434/v1/",
            "DAYBRIEF_MODEL", "llama3.3",
            "DAYBRIEF_MODEL_PARALLEL", "2");

    assertThat(setup.url()).hasToString("http://localhost:11434/v1");
    assertThat(setup.model()).isEqualTo("llama3.3");
    assertThat(setup.price()).as("unknown").isNull();
    assertThat(setup.parallel()).isEqualTo(2);
  }

  @Test
  void knowsASecondProvider() {
    ChatSetup setup =
        setup(
            "DAYBRIEF_MODEL_PROVIDER",
            "anthropic",
            "ANTHROPIC_API_KEY",
            "sk-2",
            "OPENAI_API_KEY",
            "sk-1");

    assertThat(setup.provider()).isEqualTo(Origin.Provider.ANTHROPIC);
    assertThat(setup.account().key()).isEqualTo("sk-2");
    assertThat(setup.url()).hasToString("https://api.anthropic.com/v1");
  }

  @Test
  void readsWhoIsBilledAndHowMuchAtMost() {
    ChatConfig config =
        of(
            "OPENAI_API_KEY", "sk",
            "DAYBRIEF_MODEL_ORGANIZATION", "org-1",
            "DAYBRIEF_MODEL_PROJECT", "proj-1",
            "DAYBRIEF_MODEL_PRICE", "1.5/6",
            "DAYBRIEF_MODEL_DAYS", "30",
            "DAYBRIEF_MODEL_TOKENS_PER_ORGANIZATION", "1000",
            "DAYBRIEF_MODEL_DOLLARS_PER_DAY", "7");

    ChatSetup setup = config.setup().orElseThrow();
    assertThat(setup.account().organization()).contains("org-1");
    assertThat(setup.account().project()).contains("proj-1");
    assertThat(String.valueOf(setup.price())).contains("1.5").contains("6");
    assertThat(config.age()).isEqualTo(Duration.ofDays(30));
    assertThat(config.caps().organization().tokens()).isEqualTo(1_000);
    assertThat(config.caps().organization().cost()).isEqualTo(BigDecimal.ONE);
    assertThat(config.caps().installation().tokens()).isEqualTo(50_000_000);
    assertThat(config.caps().installation().cost()).isEqualTo(BigDecimal.valueOf(7));
  }

  @Test
  void refusesWhatCannotBeUsed() {
    assertThatThrownBy(() -> of("DAYBRIEF_MODEL_PROVIDER", "oracle"))
        .hasMessage("DAYBRIEF_MODEL_PROVIDER is \"oracle\"; it must be openai, anthropic or none");
    assertThatThrownBy(() -> of("DAYBRIEF_MODEL_PROVIDER", "openai"))
        .hasMessage("DAYBRIEF_MODEL_PROVIDER is openai, and OPENAI_API_KEY is not set");
    assertThatThrownBy(() -> of("DAYBRIEF_MODEL_PROVIDER", "anthropic", "OPENAI_API_KEY", "sk"))
        .hasMessageContaining("ANTHROPIC_API_KEY is not set");
    assertThatThrownBy(
            () -> of("OPENAI_API_KEY", "sk", "DAYBRIEF_MODEL_URL", "http://models.example"))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining("https");
    assertThatThrownBy(() -> of("OPENAI_API_KEY", "sk", "DAYBRIEF_MODEL_PRICE", "cheap"))
        .hasMessageContaining("it must read like 2.50/10.00");
  }

  @Test
  void letsAScriptRunOnThisMachineAlone() {
    assertThat(
            setup(
                    "DAYBRIEF_MODEL_PROVIDER",
                    "scripted",
                    "DAYBRIEF_MODEL_URL",
                    "http://127.0.0.1:9/v1")
                .provider())
        .isEqualTo(Origin.Provider.SCRIPTED);
    assertThatThrownBy(
            () ->
                of(
                    "DAYBRIEF_MODEL_PROVIDER",
                    "scripted",
                    "DAYBRIEF_MODEL_URL",
                    "https://models.example/v1"))
        .hasMessageContaining("on this machine");
  }
}

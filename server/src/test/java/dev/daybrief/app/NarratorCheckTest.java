package dev.daybrief.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.cli.Installation.Finding;
import dev.daybrief.llm.script.Behaviour;
import dev.daybrief.llm.script.ScriptedProvider;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NarratorCheckTest {

  private static Finding check(Behaviour behaviour) throws IOException {
    try (var provider = ScriptedProvider.of(behaviour)) {
      var setup =
          DaybriefConfig.of(
                  Map.of(
                      "DAYBRIEF_MODEL_PROVIDER",
                      "openai",
                      "DAYBRIEF_MODEL_URL",
                      provider.url().toString(),
                      "OPENAI_API_KEY",
                      "sk-secret"),
                  Map.of())
              .chat()
              .setup()
              .orElseThrow();
      Finding finding = NarratorCheck.of(setup);
      assertThat(provider.count()).isEqualTo(1);
      assertThat(finding.toString()).doesNotContain("sk-secret");
      return finding;
    }
  }

  @Test
  void isWellWhenTheWordsPass() throws IOException {
    Finding finding = check(Behaviour.TRUTH);

    assertThat(finding.well()).isTrue();
    assertThat(finding.what())
        .startsWith("openai gpt-4o at 127.0.0.1 answered in ")
        .endsWith("and its words passed the verifier");
  }

  @Test
  void saysWhichRuleTheWordsBroke() throws IOException {
    Finding finding = check(Behaviour.LIE_CAUSE);

    assertThat(finding.well()).isFalse();
    assertThat(finding.what()).contains("its words were refused: ");
  }

  @Test
  void saysWhatToDoAboutAKeyThatIsRefused() throws IOException {
    Finding finding = check(Behaviour.STATUS_401);

    assertThat(finding.well()).isFalse();
    assertThat(finding.what()).contains("not_authorised");
    assertThat(finding.remedy()).contains("check the key");
  }

  @Test
  void saysThatThereIsNobodyToAsk() {
    assertThat(NarratorCheck.skipped().well()).isTrue();
    assertThat(NarratorCheck.skipped().what()).contains("no model is configured");
  }
}

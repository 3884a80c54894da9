package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.WrittenBy;
import dev.daybrief.llm.script.Answers;
import dev.daybrief.llm.script.Asked;
import dev.daybrief.llm.script.Behaviour;
import dev.daybrief.llm.script.Script;
import dev.daybrief.llm.script.ScriptedProvider;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Prompt;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every provider behind the port does, over its own API.
abstract class NarratorContract {

  private final FakeLedger ledger = new FakeLedger();

  abstract Origin.Provider provider();

  abstract Answers answers();

  /// Where the key stands in the head of a request.
  abstract String keyHeader();

  private List<BriefItem> words(Script script) throws IOException {
    try (var server = ScriptedProvider.of(script)) {
      return words(server);
    }
  }

  private List<BriefItem> words(ScriptedProvider server) {
    var setup =
        new ChatSetup(
            provider(),
            server.url(),
            "some-name",
            new ChatSetup.Account("secret-key", Optional.empty(), Optional.empty()),
            null,
            ChatLimits.USUAL,
            4);
    var narrator = new ChatNarrator(setup, ledger, InstantSource.system(), _ -> {});
    return ADay.free(ADay.write(narrator.begin()).brief());
  }

  private static void assertTemplates(List<BriefItem> items, String reason) {
    assertThat(items)
        .allSatisfy(
            item -> {
              assertThat(item.wording().writtenBy()).isEqualTo(WrittenBy.TEMPLATE);
              assertThat(String.valueOf(item.wording().provenance())).contains(reason);
            });
  }

  @Test
  void wordsTheLines() throws IOException {
    assertThat(words(answers().truth()))
        .allSatisfy(
            item -> {
              assertThat(item.wording().title()).isEqualTo("For the team to look at");
              assertThat(item.wording().writtenBy()).isEqualTo(WrittenBy.MODEL);
            });
    var usage = ledger.settled(ledger.egress().getFirst()).usage();
    assertThat(usage.inputTokens()).isEqualTo(1_834);
    assertThat(usage.outputTokens()).isEqualTo(212);
    assertThat(usage.cost()).isNull();
  }

  @Test
  void asksOnceForADayAndKeepsTheKeyInTheHead() throws IOException {
    try (var server = ScriptedProvider.of(answers().truth())) {
      words(server);

      assertThat(server.asked()).hasSize(1);
      Asked asked = server.asked().getFirst();
      assertThat(asked.head()).containsIgnoringCase(keyHeader());
      assertThat(asked.body()).doesNotContain("secret-key").contains("some-name");
      assertThat(asked.body()).contains(Prompt.instructions().lines().findFirst().orElseThrow());
      assertThat(ledger.egress().getFirst().payload()).isEqualTo(asked.body());
    }
  }

  @Test
  void isNotBelieved() throws IOException {
    assertTemplates(words(answers().lie()), "REFUSED");
  }

  @Test
  void mayDecline() throws IOException {
    assertTemplates(words(answers().declining()), "declined");
  }

  @Test
  void mayBeCutShort() throws IOException {
    assertTemplates(words(answers().cutShort()), "truncated");
  }

  @Test
  void mayBeBusy() throws IOException {
    assertTemplates(words(Behaviour.STATUS_529), "broken");
    assertThat(ledger.egress()).hasSize(3);
  }

  @Test
  void mayRefuseTheKey() throws IOException {
    assertTemplates(words(Behaviour.STATUS_401), "not_authorised");
    assertThat(ledger.egress()).hasSize(1);
  }

  @Test
  void mayAnswerNonsense() throws IOException {
    assertTemplates(words(Behaviour.HTML), "unreadable");
  }
}

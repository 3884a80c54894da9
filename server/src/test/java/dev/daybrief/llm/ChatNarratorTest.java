package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.Provenance;
import dev.daybrief.brief.WrittenBy;
import dev.daybrief.llm.script.Asked;
import dev.daybrief.llm.script.Behaviour;
import dev.daybrief.llm.script.ScriptedProvider;
import dev.daybrief.prompt.EgressLedger.Egress;
import dev.daybrief.prompt.Origin;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChatNarratorTest {

  private final FakeLedger ledger = new FakeLedger();
  private final ConcurrentLinkedQueue<Duration> pauses = new ConcurrentLinkedQueue<>();

  private ChatNarrator narrator(ChatSetup setup) {
    return new ChatNarrator(setup, ledger, InstantSource.system(), pauses::add);
  }

  private ChatNarrator narrator(ScriptedProvider provider) {
    return narrator(BehavioursTest.setup(provider, ChatLimits.USUAL));
  }

  private List<BriefItem> words(ScriptedProvider provider) {
    return ADay.free(ADay.write(narrator(provider).begin()).brief());
  }

  private static Provenance provenance(BriefItem item) {
    Provenance provenance = item.wording().provenance();
    if (provenance == null) {
      throw new AssertionError("no provenance");
    }
    return provenance;
  }

  @Test
  void triesThriceAndWaitsLongerEachTime() throws IOException {
    try (var provider = ScriptedProvider.of(Behaviour.STATUS_503)) {
      assertThat(words(provider))
          .allSatisfy(item -> assertThat(provenance(item).reasons()).containsExactly("broken"));

      assertThat(provider.count()).isEqualTo(3);
      assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
      assertThat(ledger.egress()).extracting(Egress::attempt).containsExactly(1, 2, 3);
    }
  }

  @Test
  void waitsAsLongAsItIsTold() throws IOException {
    try (var provider = ScriptedProvider.of(Behaviour.BUSY_RETRY_AFTER_SECONDS)) {
      words(provider);

      assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"BUSY_RETRY_AFTER_CENTURY", "BUSY_RETRY_AFTER_FAR_DATE", "BUSY_RETRY_AFTER_ENDLESS"})
  void waitsForNobodyBeyondTheStep(Behaviour behaviour) throws IOException {
    try (var provider = ScriptedProvider.of(behaviour)) {
      words(provider);

      assertThat(provider.count()).isEqualTo(1);
      assertThat(pauses).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "STATUS_400", "STATUS_401", "STATUS_402", "STATUS_403", "STATUS_404", "STATUS_422",
        "NO_QUOTA", "REDIRECT_307", "DECLINES", "TRUNCATED", "PROSE", "FIFTY_MEGABYTES"
      })
  void doesNotRepeatWhatWouldFailAgain(Behaviour behaviour) throws IOException {
    try (var provider = ScriptedProvider.of(behaviour)) {
      words(provider);

      assertThat(provider.count()).isEqualTo(1);
    }
  }

  @Test
  void triesOneInTenAgainWhenAllFail() throws IOException {
    try (var provider =
        ScriptedProvider.of(
            asked -> asked.number() % 9 == 0 ? Behaviour.TRUTH : Behaviour.STATUS_503)) {
      var narrator = narrator(provider);
      for (int day = 0; day < 200; day++) {
        ADay.write(narrator.begin());
      }
      assertThat(ledger.egress().stream().filter(one -> one.attempt() > 1).count())
          .isLessThanOrEqualTo(3 + 200 / 10);
    }
  }

  @Test
  void leavesAProviderAloneThatKeepsFailing() throws IOException {
    try (var provider = ScriptedProvider.of(Behaviour.STATUS_401)) {
      var narrator = narrator(provider);
      var reasons = new ArrayList<String>();
      for (int day = 0; day < 30; day++) {
        var item = ADay.free(ADay.write(narrator.begin()).brief()).getFirst();
        reasons.add(provenance(item).reasons().getFirst());
      }
      // A try that meets a connection which the provider just closed fails without being counted.
      assertThat(provider.count()).isBetween(Breaker.FAILURES / 2, Breaker.FAILURES);
      assertThat(reasons.getFirst()).isEqualTo("not_authorised");
      assertThat(reasons.getLast()).isEqualTo("resting");
    }
  }

  @Test
  void doesNotTakeLiesForTrouble() throws IOException {
    try (var provider = ScriptedProvider.of(Behaviour.LIE_CAUSE)) {
      var narrator = narrator(provider);
      for (int day = 0; day < 15; day++) {
        ADay.write(narrator.begin());
      }
      assertThat(provider.count()).as("two for each day").isEqualTo(30);
    }
  }

  @Test
  void tellsTheModelWhichRulesItBroke() throws IOException {
    try (var provider =
        ScriptedProvider.of(asked -> asked.number() == 1 ? Behaviour.LIE_CAUSE : Behaviour.TRUTH)) {
      assertThat(words(provider))
          .allSatisfy(item -> assertThat(item.wording().writtenBy()).isEqualTo(WrittenBy.SCRIPTED));

      assertThat(provider.asked().get(0).body()).doesNotContain("refused\\\":");
      assertThat(provider.asked().get(1).body())
          .contains("refused\\\":", "no line names a cause: because");
      assertThat(ledger.egress()).extracting(Egress::attempt).containsExactly(1, 1);
    }
  }

  @Test
  void sendsNothingBeyondACap() throws IOException {
    ledger.refuses = true;
    try (var provider = ScriptedProvider.of(Behaviour.TRUTH)) {
      assertThat(words(provider))
          .allSatisfy(
              item -> assertThat(provenance(item).reasons()).containsExactly("over_budget"));
      assertThat(provider.count()).isZero();
    }
  }

  @Test
  void sendsNothingThatCannotBeWrittenDown() throws IOException {
    ledger.broken = true;
    try (var provider = ScriptedProvider.of(Behaviour.TRUTH)) {
      assertThat(words(provider))
          .allSatisfy(item -> assertThat(provenance(item).reasons()).containsExactly("no_ledger"));
      assertThat(provider.count()).isZero();
    }
  }

  @Test
  void usesWordsWhoseRequestCannotBeSettled() throws IOException {
    ledger.settlesNothing = true;
    try (var provider = ScriptedProvider.of(Behaviour.TRUTH)) {
      assertThat(words(provider))
          .allSatisfy(item -> assertThat(item.wording().writtenBy()).isEqualTo(WrittenBy.SCRIPTED));
    }
  }

  @Test
  void writesDownEveryByteBeforeItIsSent() throws IOException {
    try (var provider = ScriptedProvider.of(Behaviour.TRUTH)) {
      var items = words(provider);

      Egress egress = ledger.egress().getFirst();
      assertThat(egress.payload()).isEqualTo(provider.asked().getFirst().body());
      assertThat(egress.organization()).isEqualTo(ADay.DAY.sheet().organization().id());
      assertThat(provenance(items.getFirst()).origin()).isEqualTo(egress.origin());
      assertThat(egress.reserve().tokens()).isGreaterThan(1_834 + 212);
      assertThat(ledger.settled(egress).usage().cost()).isEqualByComparingTo("0.006705");
    }
  }

  @Test
  void knowsNoCostWithoutAPrice() throws IOException {
    try (var provider = ScriptedProvider.of(Behaviour.TRUTH)) {
      var priced = BehavioursTest.setup(provider, ChatLimits.USUAL);
      var setup =
          new ChatSetup(
              priced.provider(),
              priced.url(),
              "unknown",
              priced.account(),
              null,
              priced.limits(),
              4);

      ADay.write(narrator(setup).begin());

      Egress egress = ledger.egress().getFirst();
      assertThat(egress.reserve().cost()).isNull();
      assertThat(ledger.settled(egress).usage().cost()).isNull();
      assertThat(ledger.settled(egress).usage().inputTokens()).isEqualTo(1_834);
    }
  }

  @Test
  void takesNothingForARefusalAndDoesNotKnowWhatALostRequestTook() throws IOException {
    try (var provider = ScriptedProvider.of(Behaviour.STATUS_400)) {
      words(provider);
    }
    try (var provider = ScriptedProvider.of(Behaviour.FIFTY_MEGABYTES)) {
      words(provider);
    }
    try (var provider = ScriptedProvider.of(Behaviour.CUT_JSON)) {
      words(provider);
    }

    var usages = ledger.egress().stream().map(one -> ledger.settled(one).usage()).toList();
    assertThat(usages).hasSize(3);
    assertThat(usages.get(0).inputTokens()).isZero();
    assertThat(usages.get(0).cost()).isZero();
    assertThat(usages.subList(1, 3))
        .allSatisfy(
            usage -> {
              assertThat(usage.inputTokens()).isNull();
              assertThat(usage.outputTokens()).isNull();
              assertThat(usage.cost()).isNull();
            });
  }

  @Test
  void takesTheKeyNowhereElse() throws IOException {
    try (var elsewhere = ScriptedProvider.of(Behaviour.TRUTH);
        var provider = ScriptedProvider.of(Behaviour.redirectTo(elsewhere.url()))) {
      words(provider);

      assertThat(provider.asked().getFirst().head()).contains("secret-key");
      assertThat(elsewhere.count()).isZero();
    }
  }

  @Test
  void saysWhoIsBilled() throws IOException {
    try (var provider = ScriptedProvider.of(Behaviour.TRUTH)) {
      var plain = BehavioursTest.setup(provider, ChatLimits.USUAL);
      var account =
          new ChatSetup.Account("secret-key", Optional.of("org-1"), Optional.of("proj-1"));
      var setup =
          new ChatSetup(
              Origin.Provider.OPENAI, plain.url(), "gpt-4o", account, null, plain.limits(), 4);

      var items = ADay.free(ADay.write(narrator(setup).begin()).brief());

      assertThat(items.getFirst().wording().writtenBy()).isEqualTo(WrittenBy.MODEL);
      Asked asked = provider.asked().getFirst();
      assertThat(asked.head())
          .startsWith("POST /v1/chat/completions HTTP/1.1")
          .containsIgnoringCase("Authorization: Bearer secret-key")
          .containsIgnoringCase("OpenAI-Organization: org-1")
          .containsIgnoringCase("OpenAI-Project: proj-1");
      assertThat(asked.body())
          .contains("gpt-4o")
          .contains("strict")
          .contains("additionalProperties");
    }
  }

  @Test
  void saysWhenNobodyIsThere() {
    var nobody =
        new ChatSetup(
            Origin.Provider.OPENAI,
            URI.create("http://127.0.0.1:1/v1"),
            "gpt-4o",
            new ChatSetup.Account("secret-key", Optional.empty(), Optional.empty()),
            null,
            ChatLimits.USUAL,
            4);

    var items = ADay.free(ADay.write(narrator(nobody).begin()).brief());

    assertThat(items)
        .allSatisfy(item -> assertThat(provenance(item).reasons()).containsExactly("unreachable"));
  }
}

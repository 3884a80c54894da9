package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.Provenance;
import dev.daybrief.brief.WrittenBy;
import dev.daybrief.llm.script.Behaviour;
import dev.daybrief.llm.script.ScriptedProvider;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Shortfall;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever the provider does: five items, in time, with the right label and only verified words.
class BehavioursTest {

  /// The step of a behaviour that never ends, and of one that does on a machine with other work.
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final FakeLedger ledger = new FakeLedger();

  static ChatSetup setup(ScriptedProvider provider, ChatLimits limits) {
    return new ChatSetup(
        Origin.Provider.SCRIPTED,
        provider.url(),
        "script",
        new ChatSetup.Account("secret-key", Optional.empty(), Optional.empty()),
        new Price(new BigDecimal("2.50"), new BigDecimal("10.00")),
        limits,
        4);
  }

  static ChatLimits within(Duration call) {
    var usual = ChatLimits.USUAL;
    return new ChatLimits(call, call.multipliedBy(3), usual.bodyBytes(), usual.outputTokens());
  }

  @Test
  void areManyEnough() {
    assertThat(Behaviour.values()).hasSizeGreaterThanOrEqualTo(45);
  }

  @ParameterizedTest
  @EnumSource
  void makesFiveVerifiedItemsInTime(Behaviour behaviour) throws IOException {
    Duration call = behaviour.end() == Behaviour.End.LATE ? SHORT : LONG;
    try (var provider = ScriptedProvider.of(behaviour)) {
      var narrator =
          new ChatNarrator(setup(provider, within(call)), ledger, InstantSource.system(), _ -> {});
      long begun = System.nanoTime();

      var written = ADay.write(narrator.begin());

      var took = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(took).isLessThan(call.multipliedBy(3).plusSeconds(2));
      List<BriefItem> items = written.brief().items();
      assertThat(items).hasSize(5);
      assertThat(items.subList(0, 2)).isEqualTo(ADay.TEMPLATES.items().subList(0, 2));
      switch (behaviour.end()) {
        case TRUTH -> assertTruth(ADay.free(written.brief()));
        case HEADED -> assertHeaded(ADay.free(written.brief()));
        case TEMPLATE, LATE -> assertTemplates(behaviour, ADay.free(written.brief()));
      }
      assertThat(provider.count()).isLessThanOrEqualTo(6);
      assertThat(ledger.egress()).hasSize(provider.count());
      assertThat(ledger.egress()).allSatisfy(one -> assertThat(ledger.settled(one)).isNotNull());
    }
  }

  private static void assertTruth(List<BriefItem> free) {
    assertThat(free)
        .allSatisfy(
            item -> {
              assertThat(item.wording().title()).isEqualTo("For the team to look at");
              assertThat(item.wording().writtenBy()).isEqualTo(WrittenBy.SCRIPTED);
            });
  }

  private static void assertHeaded(List<BriefItem> free) {
    for (int i = 0; i < free.size(); i++) {
      var wording = free.get(i).wording();
      var template = ADay.free(ADay.TEMPLATES).get(i).wording();
      assertThat(wording.title()).isEqualTo(template.title());
      assertThat(wording.description()).isNotEqualTo(template.description());
      assertThat(wording.writtenBy()).isEqualTo(WrittenBy.SCRIPTED);
    }
  }

  private static void assertTemplates(Behaviour behaviour, List<BriefItem> free) {
    for (int i = 0; i < free.size(); i++) {
      var wording = free.get(i).wording();
      var template = ADay.free(ADay.TEMPLATES).get(i).wording();
      assertThat(wording.title()).isEqualTo(template.title());
      assertThat(wording.description()).isEqualTo(template.description());
      assertThat(wording.writtenBy()).isEqualTo(WrittenBy.TEMPLATE);
      assertThat(wording.provenance()).isNotNull();
      Shortfall why = behaviour.shortfall();
      if (why != null) {
        assertThat(wording.provenance().outcome()).isEqualTo(Provenance.Outcome.UNAVAILABLE);
        assertThat(wording.provenance().reasons()).containsExactly(why.word());
      }
    }
  }
}

package dev.daybrief.brief;

import static dev.daybrief.narration.SomeDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fact.SomeDay;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Label;
import dev.daybrief.insight.Tone;
import dev.daybrief.metric.Metric;
import dev.daybrief.narration.ItemDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BriefAssemblerTest {

  private static final ItemDraft TRUE =
      draft("Missed calls need a look", "{share}, {move:level} the usual {usual}.");
  private static final ItemDraft FALSE = draft("Calls", "Twelve calls because of rain.");
  private static final ItemDraft FALSE_TITLE = draft("A dozen calls were lost", "");

  private final SomeDay day =
      SomeDay.aDay()
          .after(84)
          .usually(Metric.CALLS_COMPLETED, 30, 30, 30, 30, 30, 10, 0)
          .usually(Metric.CALLS_MISSED, 5)
          .usually(Metric.FEEDBACK_PROMOTERS, 8)
          .usually(Metric.SERVICE_OPENED, 12)
          .withCalls(60)
          .ofWhichMissed(30);
  private final Plan plan = BriefPlanner.plan(day.sheet(), day.history());

  private BriefItem item(int priority, ItemDraft words) {
    var brief =
        BriefAssembler.assemble(day.sheet(), plan, Map.of(priority, SomeWords.drafted(words)));
    return brief.items().get(priority - 1);
  }

  @Test
  void usesTheNarratorsWordsWhereTheyAreSupported() {
    var wording = item(3, TRUE).wording();

    assertThat(wording.title()).isEqualTo("Missed calls need a look");
    assertThat(wording.description()).isEqualTo("50%, above the usual 7%–25%.");
    assertThat(wording.writtenBy()).isEqualTo(WrittenBy.MODEL);
    assertThat(wording.provenance())
        .extracting(Provenance::origin, Provenance::outcome, Provenance::reasons)
        .containsExactly(SomeWords.ORIGIN, Provenance.Outcome.SUPPORTED, List.of());
  }

  @Test
  void keepsADescriptionUnderTheHousesTitleWhereItsOwnIsRefused() {
    var template = BriefAssembler.assemble(day.sheet(), plan).items().get(2);
    var wording = item(3, new ItemDraft(FALSE_TITLE.title(), TRUE.description())).wording();

    assertThat(wording.title()).isEqualTo(template.wording().title());
    assertThat(wording.description()).isEqualTo("50%, above the usual 7%–25%.");
    assertThat(wording.writtenBy()).isEqualTo(WrittenBy.MODEL);
  }

  @Test
  void usesTheTemplateWhereTheyAreNot() {
    var template = BriefAssembler.assemble(day.sheet(), plan).items().get(2);

    assertThat(item(3, FALSE).wording())
        .extracting(BriefItem.Wording::title, BriefItem.Wording::description)
        .containsExactly(template.wording().title(), template.wording().description());
    assertThat(item(3, FALSE).wording().writtenBy()).isEqualTo(WrittenBy.TEMPLATE);
    assertThat(item(3, FALSE).wording().provenance())
        .extracting(Provenance::outcome, provenance -> provenance.reasons().isEmpty())
        .containsExactly(Provenance.Outcome.REFUSED, false);
    assertThat(template.wording().writtenBy()).isEqualTo(WrittenBy.TEMPLATE);
    assertThat(template.kind()).isEqualTo(InsightKind.SHARE_CHANGE);
  }

  @Test
  void letsNobodyWordThePinnedCounts() {
    var ready = draft("Ready for Call", "{value:counted}, and {waiting} in all.");

    assertThat(item(1, ready).wording().title()).isEqualTo("Ready for Call");
    assertThat(item(1, ready).wording().description()).contains("became ready on this day");
    assertThat(item(1, ready).wording().writtenBy()).isEqualTo(WrittenBy.COUNTED);
  }

  @Test
  void changesOneLineOnly() {
    var template = BriefAssembler.assemble(day.sheet(), plan);
    var worded = BriefAssembler.assemble(day.sheet(), plan, Map.of(3, SomeWords.drafted(TRUE)));

    assertThat(worded.items().get(2)).isNotEqualTo(template.items().get(2));
    assertThat(worded.items().get(3)).isEqualTo(template.items().get(3));
    assertThat(worded.leftOut()).isEqualTo(template.leftOut());
  }

  @Test
  void labelsEachLineAndGivesItATone() {
    var items = BriefAssembler.assemble(day.sheet(), plan).items();

    assertThat(items.get(0).standing())
        .isEqualTo(new BriefItem.Standing(Label.STANDING, Tone.NEUTRAL));
    assertThat(items.get(1).standing()).isEqualTo(new BriefItem.Standing(Label.STANDING, Tone.BAD));
    assertThat(items.get(2).standing()).isEqualTo(new BriefItem.Standing(Label.SIGNAL, Tone.BAD));
    assertThat(items.get(2).count()).isEqualTo(30);
    assertThat(items.get(1).salience()).isNull();
    assertThat(items.get(2).salience()).isNotNull();
  }

  @Test
  void givesEachLineTheReceiptOfItsDayAndFacts() {
    var items = BriefAssembler.assemble(day.sheet(), plan).items();
    var receipt = items.get(2).receipt();

    assertThat(receipt.metric()).isEqualTo(Metric.CALLS_MISSED_SHARE);
    assertThat(receipt.from()).isEqualTo("2026-11-16T23:00:00Z");
    assertThat(receipt.until()).isEqualTo("2026-11-17T23:00:00Z");
    assertThat(receipt.factsHash())
        .isEqualTo(Hashes.sha256(day.sheet().organization().id() + " " + day.sheet().facts()))
        .isEqualTo(items.get(0).receipt().factsHash());
  }

  @Test
  void hashesOtherFactsToAnotherHash() {
    String before = BriefAssembler.assemble(day.sheet(), plan).items().get(0).receipt().factsHash();
    day.with(Metric.CALLS_FAILED, 1);

    assertThat(BriefAssembler.assemble(day.sheet(), plan).items().get(0).receipt().factsHash())
        .isNotEqualTo(before);
  }

  @Test
  void hashesAsSha256Does() {
    assertThat(Hashes.sha256(""))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Hashes.sha256("ü")).isNotEqualTo(Hashes.sha256("u")).hasSize(64);
  }

  @Test
  void keepsWhatWasLeftOutWithItsScore() {
    assertThat(BriefAssembler.assemble(day.sheet(), plan).leftOut())
        .hasSameSizeAs(plan.ranking().leftOut())
        .isNotEmpty()
        .allSatisfy(left -> assertThat(left.score()).isPositive());
  }
}

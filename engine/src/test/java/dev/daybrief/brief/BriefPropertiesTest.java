package dev.daybrief.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.FactSource.Dossier;
import dev.daybrief.fact.DataHealth.SourceHealth;
import dev.daybrief.fact.DataHealth.State;
import dev.daybrief.fact.FactSheet;
import dev.daybrief.fact.Prediction;
import dev.daybrief.insight.Evidence.Value;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.InsightKind;
import dev.daybrief.insight.Subject;
import dev.daybrief.insight.detection.Detectors;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.TemplateNarrator;
import dev.daybrief.ranking.LeftOut;
import dev.daybrief.ranking.RankedInsight;
import dev.daybrief.ranking.Ranker;
import dev.daybrief.ranking.Ranking;
import dev.daybrief.ranking.Readers;
import dev.daybrief.ranking.Topic;
import dev.daybrief.verification.Verdict.Supported;
import dev.daybrief.verification.Verifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What holds of every day, however odd. A failure names the seed of its day.
class BriefPropertiesTest {

  private static final int DAYS = 2_000;
  /// Kinds whose numbers are of more than the day.
  private static final List<InsightKind> OF_MANY_DAYS =
      List.of(InsightKind.FEEDBACK_THEME, InsightKind.NPS_CHANGE, InsightKind.GOAL_PACE);

  private static List<Case> days = List.of();

  private record Case(
      int seed,
      FactSheet sheet,
      Readers readers,
      List<Insight> insights,
      List<Prediction> predictions,
      Plan plan,
      Brief brief) {

    static Case of(int seed) {
      var random = new RandomDay(seed);
      Dossier dossier = random.dossier();
      var look = Detectors.look(dossier.sheet(), dossier.history(), dossier.background());
      var found = look.detect(random.details());
      var date = dossier.sheet().day().date();
      var ranking = Ranker.rank(found.insights(), dossier.readers(), date);
      var plan = new Plan(ranking, found.health());
      return new Case(
          seed,
          dossier.sheet(),
          dossier.readers(),
          found.insights(),
          look.outlook().predictions(),
          plan,
          BriefAssembler.assemble(dossier.sheet(), plan));
    }

    Locale locale() {
      return sheet.organization().locale();
    }

    Stream<Insight> lines() {
      return plan.ranking().five().lines().stream().map(RankedInsight::insight);
    }

    Stream<Insight> free() {
      return lines().skip(2);
    }

    @Override
    public String toString() {
      return "seed " + seed;
    }
  }

  @BeforeAll
  static void plan() {
    days = IntStream.range(0, DAYS).mapToObj(Case::of).toList();
  }

  @AfterAll
  static void forget() {
    days = List.of();
  }

  @Test
  void hasFiveLinesThePinnedOnesFirst() {
    assertThat(days)
        .allSatisfy(
            day -> {
              var items = day.brief.items();
              assertThat(items).extracting(BriefItem::priority).containsExactly(1, 2, 3, 4, 5);
              assertThat(items.get(0).kind().word()).isEqualTo("ready_calls");
              assertThat(items.get(1).kind().word()).isEqualTo("missed_calls");
            });
  }

  @Test
  void keepsLengthsAndShowsNoRawValue() {
    days.stream()
        .flatMap(day -> day.brief.items().stream())
        .forEach(
            item -> {
              var words = item.wording();
              assertThat(words.title()).isNotBlank().hasSizeLessThanOrEqualTo(60);
              assertThat(words.description()).isNotBlank().hasSizeLessThanOrEqualTo(240);
              assertThat(words.title() + words.description())
                  .doesNotContain("NaN", "Infinity", "∞", "null", "{", "}", "  ", "�");
            });
  }

  @Test
  void takesNoShareOfNothing() {
    assertThat(
            days.stream()
                .flatMap(day -> day.insights.stream())
                .flatMap(insight -> insight.evidence().values().values().stream())
                .filter(Value.Share.class::isInstance)
                .map(Value.Share.class::cast))
        .allMatch(share -> share.whole() > 0 && share.part() <= share.whole());
  }

  @Test
  void hasSupportedWordsForAllItMightSay() {
    assertThat(days.subList(0, 700))
        .allSatisfy(
            day -> {
              var renderer = Renderer.of(day.locale());
              assertThat(day.insights)
                  .allSatisfy(
                      insight ->
                          assertThat(
                                  Verifier.verify(
                                      TemplateNarrator.draft(insight, day.locale()),
                                      insight,
                                      renderer))
                              .isInstanceOf(Supported.class));
            });
  }

  @Test
  void showsOnlyNumbersOfItsEvidence() {
    assertThat(days)
        .allSatisfy(
            day -> {
              var locale = Renderer.of(day.locale()).locale();
              var insights = day.lines().toList();
              for (int i = 0; i < insights.size(); i++) {
                var words = day.brief.items().get(i).wording();
                var known =
                    insights.get(i).evidence().values().values().stream()
                        .flatMap(SomeNumbers::of)
                        .collect(Collectors.toSet());
                assertThat(SomeNumbers.shownIn(words.title() + " | " + words.description(), locale))
                    .as("%s", words)
                    .isSubsetOf(known);
              }
            });
  }

  @Test
  void takesEachCountFromTheFacts() {
    days.forEach(
        day ->
            day.insights.stream()
                .filter(insight -> !OF_MANY_DAYS.contains(insight.kind()))
                .flatMap(insight -> insight.evidence().values().values().stream())
                .filter(Value.Count.class::isInstance)
                .map(Value.Count.class::cast)
                .forEach(
                    count ->
                        assertThat(count.count())
                            .isEqualTo(day.sheet.fact(count.metric()).count())));
  }

  @Test
  void ranksInWhateverOrderTheInsightsCome() {
    assertThat(days)
        .allSatisfy(
            day -> {
              var shuffled = new ArrayList<>(day.insights);
              Collections.shuffle(shuffled, new Random(day.seed));
              var ranking = Ranker.rank(shuffled, day.readers, day.sheet.day().date());
              assertThat(ranking).isEqualTo(day.plan.ranking());
            });
  }

  @Test
  void saysTheSameOfTheSameDay() {
    assertThat(days.subList(0, 300))
        .allSatisfy(
            day -> {
              var random = new RandomDay(day.seed);
              Plan again = BriefPlanner.look(random.dossier()).plan(random.details());
              assertThat(again).isEqualTo(day.plan);
              assertThat(BriefAssembler.assemble(day.sheet, again)).isEqualTo(day.brief);
            });
  }

  @Test
  void losesNoInsightAndLeavesNoneOutWithoutCause() {
    assertThat(days)
        .allSatisfy(
            day -> {
              Ranking ranking = day.plan.ranking();
              var left = ranking.leftOut().stream().map(LeftOut::insight);
              assertThat(Stream.concat(day.lines(), left).toList())
                  .containsExactlyInAnyOrderElementsOf(day.insights);
              assertThat(ranking.leftOut())
                  .allSatisfy(out -> assertThat(isCause(out, day)).as("%s", out).isTrue());
            });
  }

  private static boolean isCause(LeftOut out, Case day) {
    return switch (out.reason()) {
      case SOURCE_HAS_TWO ->
          day.free().filter(one -> one.source() == out.insight().source()).count() == 2;
      case SAME_SUBJECT ->
          day.free()
              .map(BriefPropertiesTest::subject)
              .anyMatch(subject -> subject == subject(out.insight()));
      case MUTED -> day.readers.muted().contains(Topic.of(out.insight()));
      case RESTING -> isResting(out.insight(), day);
      case WEAKER ->
          !day.readers.muted().contains(Topic.of(out.insight())) && !isResting(out.insight(), day);
    };
  }

  private static boolean isResting(Insight insight, Case day) {
    Long upTo = day.readers.resting().get(Topic.of(insight));
    Long count = insight.count();
    return upTo != null && (count == null || count <= upTo);
  }

  private static Subject subject(Insight insight) {
    return Subject.of(insight.metric());
  }

  @Test
  void saysNothingTwice() {
    assertThat(days)
        .allSatisfy(
            day -> {
              assertThat(day.free().map(BriefPropertiesTest::subject)).doesNotHaveDuplicates();
              assertThat(
                      day.free().collect(Collectors.groupingBy(Insight::source)).values().stream())
                  .allMatch(lines -> lines.size() <= 2);
            });
  }

  @Test
  void predictsOnlyWhatCanBeStored() {
    days.stream()
        .flatMap(day -> day.predictions.stream())
        .forEach(
            prediction -> {
              assertThat(prediction.mean()).isFinite().isPositive();
              assertThat(prediction.variance()).isFinite();
            });
  }

  @Test
  void meetsEveryKindAndEveryReason() {
    assertThat(days.stream().flatMap(day -> day.insights.stream()).map(Insight::kind))
        .contains(InsightKind.values());
    assertThat(
            days.stream()
                .flatMap(day -> day.plan.ranking().leftOut().stream())
                .map(LeftOut::reason))
        .contains(LeftOut.Reason.values());
    assertThat(days.stream().flatMap(day -> day.brief.health().bySource().values().stream()))
        .extracting(SourceHealth::state)
        .contains(State.values());
  }
}

package dev.daybrief.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.insight.Insight;
import dev.daybrief.insight.SomeInsights;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.Segment.Words;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.verification.Verdict.Supported;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomDraftsTest {

  private static final List<String> WORDS =
      List.of(
          " the calls ",
          " usual ",
          ", ",
          " and ",
          " 7 ",
          " twelve ",
          " of ",
          ". ",
          " goal ",
          " \u0661 ",
          " customers ",
          " \ud800 ",
          " review ",
          "-",
          " before ",
          " a team ");

  private final SplittableRandom random = new SplittableRandom(11);

  @Test
  void areJudgedTwiceAlikeAndShowNoDigitOfTheirOwn() {
    List<Insight> insights = SomeInsights.all();
    var renderers = List.of(Renderer.of(Locale.ENGLISH), Renderer.of(Locale.GERMAN));
    int supported = 0;
    for (int i = 0; i < 10_000; i++) {
      Insight insight = insights.get(random.nextInt(insights.size()));
      Renderer renderer = renderers.get(i % 2);
      var draft = new ItemDraft(segments(insight), segments(insight));
      Verdict verdict = Verifier.verify(draft, insight, renderer);
      assertThat(Verifier.verify(draft, insight, renderer)).isEqualTo(verdict);
      if (verdict instanceof Supported) {
        supported++;
        assertThat(draft.title()).noneMatch(RandomDraftsTest::hasDigit);
        assertThat(draft.description()).noneMatch(RandomDraftsTest::hasDigit);
      }
    }
    assertThat(supported).isPositive();
  }

  private static boolean hasDigit(Segment segment) {
    return segment instanceof Words(String text) && text.codePoints().anyMatch(Character::isDigit);
  }

  private List<Segment> segments(Insight insight) {
    var names = List.copyOf(insight.evidence().values().keySet());
    var segments = new ArrayList<Segment>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      segments.add(
          random.nextInt(3) == 0 && !names.isEmpty()
              ? new Slot(
                  names.get(random.nextInt(names.size())),
                  SlotFormat.values()[random.nextInt(SlotFormat.values().length)])
              : new Words(WORDS.get(random.nextInt(WORDS.size()))));
    }
    return segments;
  }
}

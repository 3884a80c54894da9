package dev.daybrief.brief;

import static dev.daybrief.narration.SomeDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.BriefWriter.Written;
import dev.daybrief.fact.SomeDay;
import dev.daybrief.metric.Metric;
import dev.daybrief.narration.Draft;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.TemplateNarrator;
import dev.daybrief.prompt.Narrator;
import dev.daybrief.prompt.Narrator.Commission;
import dev.daybrief.prompt.Narrator.Narration;
import dev.daybrief.prompt.PromptLine;
import dev.daybrief.prompt.Shortfall;
import dev.daybrief.prompt.Usage;
import dev.daybrief.ranking.RankedInsight;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BriefWriterTest {

  private static final ItemDraft FALSE = draft("Calls", "Twelve calls because of rain.");

  private final SomeDay day =
      SomeDay.aDay()
          .after(84)
          .usually(Metric.CALLS_COMPLETED, 30, 30, 30, 30, 30, 10, 0)
          .usually(Metric.CALLS_MISSED, 5)
          .usually(Metric.FEEDBACK_PROMOTERS, 8)
          .usually(Metric.SERVICE_OPENED, 12)
          .withCalls(60)
          .ofWhichMissed(30);
  private final Scripted narrator = new Scripted();

  /// Answers in turn, and notes what it is asked.
  private static final class Scripted implements Narrator {

    private final Deque<Narration> answers = new ArrayDeque<>();
    private final List<Commission> asked = new ArrayList<>();

    @Override
    public Narration narrate(Commission commission) {
      asked.add(commission);
      return answers.isEmpty()
          ? new Narration.Unavailable(Shortfall.TIME_OUT, null, Usage.NONE)
          : answers.removeFirst();
    }

    private List<Integer> lines(int request) {
      return asked.get(request).prompt().lines().stream().map(PromptLine::priority).toList();
    }
  }

  private Written write(List<BriefItem> published) {
    var plan = BriefPlanner.plan(day.sheet(), day.history());
    return BriefWriter.write(day.sheet(), plan, published, narrator);
  }

  /// Other words than the template's, and true.
  private Map<Integer, ItemDraft> truth() {
    var items = new HashMap<Integer, ItemDraft>();
    var plan = BriefPlanner.plan(day.sheet(), day.history());
    for (RankedInsight line : plan.ranking().five().lines()) {
      var template = TemplateNarrator.draft(line.insight(), Locale.ENGLISH);
      boolean named = line.insight().evidence().find("metric").isPresent();
      String title = named ? "{metric:capital}: a matter" : "A matter for the team";
      items.put(line.priority(), new ItemDraft(draft(title, "").title(), template.description()));
    }
    return items;
  }

  private void answer(Map<Integer, ItemDraft> items) {
    narrator.answers.add(
        new Narration.Drafted(new Draft(items), SomeWords.ORIGIN, SomeWords.USAGE));
  }

  private static List<WrittenBy> writers(Written written) {
    return written.brief().items().stream().map(item -> item.wording().writtenBy()).toList();
  }

  @Test
  void asksForTheThreeFreeLinesInOneRequest() {
    answer(truth());

    Written written = write(List.of());

    assertThat(narrator.asked).hasSize(1);
    assertThat(narrator.lines(0)).containsExactly(3, 4, 5);
    assertThat(narrator.asked.getFirst().organization()).isEqualTo(day.sheet().organization().id());
    assertThat(narrator.asked.getFirst().date()).isEqualTo(day.sheet().day().date());
    assertThat(writers(written))
        .containsExactly(
            WrittenBy.COUNTED,
            WrittenBy.COUNTED,
            WrittenBy.MODEL,
            WrittenBy.MODEL,
            WrittenBy.MODEL);
    assertThat(written.judgements()).hasSize(1);
    assertThat(written.judgements().getFirst().verdicts()).containsOnlyKeys(3, 4, 5);
  }

  @Test
  void asksOnceMoreForTheRefusedLineAlone() {
    var first = truth();
    first.put(4, FALSE);
    answer(first);
    answer(Map.of(4, truth().get(4)));

    Written written = write(List.of());

    assertThat(narrator.lines(1)).containsExactly(4);
    assertThat(narrator.asked.get(1).prompt().lines().getFirst().refused()).isNotEmpty();
    assertThat(writers(written).subList(2, 5)).containsOnly(WrittenBy.MODEL);
  }

  @Test
  void usesTheTemplateForALineThatIsRefusedTwice() {
    var first = truth();
    first.put(4, FALSE);
    answer(first);
    answer(Map.of(4, FALSE));
    answer(Map.of(4, truth().get(4)));

    Written written = write(List.of());

    assertThat(narrator.asked).hasSize(2);
    assertThat(writers(written).subList(2, 5))
        .containsExactly(WrittenBy.MODEL, WrittenBy.TEMPLATE, WrittenBy.MODEL);
    assertThat(written.brief().items().get(3).wording().provenance())
        .extracting(Provenance::outcome)
        .isEqualTo(Provenance.Outcome.REFUSED);
  }

  @Test
  void keepsTheFirstWordsWhenTheSecondRequestFails() {
    var first = truth();
    first.remove(5);
    answer(first);

    Written written = write(List.of());

    assertThat(writers(written).subList(2, 5))
        .containsExactly(WrittenBy.MODEL, WrittenBy.MODEL, WrittenBy.TEMPLATE);
    assertThat(written.brief().items().get(4).wording().provenance())
        .extracting(Provenance::outcome, Provenance::reasons)
        .containsExactly(Provenance.Outcome.UNAVAILABLE, List.of("empty"));
  }

  @Test
  void doesNotAskAgainWhereNothingCame() {
    Written written = write(List.of());

    assertThat(narrator.asked).hasSize(1);
    assertThat(writers(written).subList(2, 5)).containsOnly(WrittenBy.TEMPLATE);
    assertThat(written.judgements()).isEmpty();
  }

  @Test
  void keepsPublishedWordsThatStillHold() {
    answer(truth());
    var published = write(List.of()).brief();

    var again = write(published.items());

    assertThat(narrator.asked).hasSize(1);
    assertThat(again.brief()).isEqualTo(published);
  }

  @Test
  void keepsATemplateWhoseLineSaysTheSame() {
    var plan = BriefPlanner.plan(day.sheet(), day.history());
    var published = BriefAssembler.assemble(day.sheet(), plan);

    assertThat(write(published.items()).brief()).isEqualTo(published);
    assertThat(narrator.asked).isEmpty();
  }

  @Test
  void asksAnewForALineWhoseEvidenceChanged() {
    answer(truth());
    var published = write(List.of()).brief();
    day.with(Metric.CALLS_MISSED, 31);

    write(published.items());

    assertThat(narrator.asked).hasSize(2);
  }

  @Test
  void leavesNoTraceOfANarratorThatIsNotThere() {
    var plan = BriefPlanner.plan(day.sheet(), day.history());

    var written = BriefWriter.write(day.sheet(), plan, List.of(), Narrator.NONE);

    assertThat(written.brief()).isEqualTo(BriefAssembler.assemble(day.sheet(), plan));
  }
}

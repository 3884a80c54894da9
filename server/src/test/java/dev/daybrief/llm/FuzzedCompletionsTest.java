package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.brief.BriefItem;
import dev.daybrief.brief.WrittenBy;
import dev.daybrief.narration.Draft;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.prompt.Narrator.Narration;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Prompt;
import dev.daybrief.prompt.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Completions that keep to the schema and to nothing else; the seed is fixed.
class FuzzedCompletionsTest {

  private static final List<String> WORDS =
      List.of(
          "Calls ",
          "Please look. ",
          " ",
          "",
          ".",
          "wait for ",
          "12 ",
          "twelve ",
          "more ",
          "because ",
          "yesterday ",
          "http://x.example ",
          "<b>",
          "\u202E",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0000",
          "٣ ",
          "½ ",
          "(",
          "-",
          "the team ",
          "look ".repeat(80));
  private static final List<String> SLOTS =
      List.of(
          "value", "share", "usual", "move", "metric", "weekday", "history", "streak", "nothing");
  private static final Origin ORIGIN =
      new Origin(new UUID(1, 1), Origin.Provider.OPENAI, "m", Prompt.VERSION, "0".repeat(64));

  private final Random random = new Random(4);

  private List<Segment> segments() {
    var segments = new ArrayList<Segment>();
    for (int size = random.nextInt(6); size > 0; size--) {
      segments.add(
          random.nextInt(3) > 0
              ? new Segment.Words(WORDS.get(random.nextInt(WORDS.size())))
              : new Segment.Slot(
                  SLOTS.get(random.nextInt(SLOTS.size())),
                  SlotFormat.values()[random.nextInt(SlotFormat.values().length)]));
    }
    return segments;
  }

  /// True of a line with a count that left its usual range, unless what is added spoils it.
  private ItemDraft nearTruth() {
    var text =
        new ArrayList<Segment>(
            List.of(
                new Segment.Slot("value", SlotFormat.COUNTED),
                new Segment.Words(", "),
                new Segment.Slot("move", SlotFormat.COMPARISON),
                new Segment.Words(" the usual "),
                new Segment.Slot("usual", SlotFormat.PLAIN),
                new Segment.Words(". ")));
    text.addAll(segments());
    return new ItemDraft(List.of(new Segment.Slot("metric", SlotFormat.CAPITAL)), text);
  }

  private Draft draft() {
    var items = new HashMap<Integer, ItemDraft>();
    for (int line = 1; line <= 6; line++) {
      items.put(
          line, random.nextInt(20) == 0 ? nearTruth() : new ItemDraft(segments(), segments()));
    }
    return new Draft(items);
  }

  @Test
  void giveFiveLinesWhoseNumbersAreFacts() {
    int worded = 0;
    for (int round = 0; round < 10_000 / 3; round++) {
      var brief = ADay.write(_ -> new Narration.Drafted(draft(), ORIGIN, Usage.NONE)).brief();

      assertThat(brief.items()).hasSize(5);
      for (BriefItem item : ADay.free(brief)) {
        if (item.wording().writtenBy() == WrittenBy.MODEL) {
          worded++;
          assertThat(item.wording().title() + item.wording().description())
              .doesNotContainPattern("(?i)12 |twelve|because|yesterday|http|<|[\u202E\u0000٣½]");
        }
      }
    }
    assertThat(worded).as("some of them are true").isPositive();
  }
}

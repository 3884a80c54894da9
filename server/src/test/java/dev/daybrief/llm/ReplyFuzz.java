package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.fuzz.Memory;
import dev.daybrief.narration.Draft;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Segment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Fuzzed: what a model wrote.
///
/// Any text is a draft or a problem; a draft that is written down again reads the same.
public final class ReplyFuzz {

  /// 200 bytes a byte.
  private static final long MEMORY_PER_BYTE = 200;

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Reply reply =
        Memory.within(Memory.LOADING + MEMORY_PER_BYTE * input.length, () -> Reply.parse(text));
    switch (reply) {
      case Reply.Drafted(Draft draft) ->
          assertThat(Reply.parse(written(draft))).isEqualTo(new Reply.Drafted(draft));
      case Reply.Unreadable(String problem) ->
          assertThat(problem).matches("[a-zJSON ,\\[\\]]{5,100}");
    }
  }

  private static String written(Draft draft) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode lines = root.putArray("lines");
    draft.items().forEach((number, item) -> add(lines.addObject(), number, item));
    return root.toString();
  }

  private static void add(ObjectNode line, int number, ItemDraft item) {
    line.put("line", number);
    add(line.putArray("title"), item.title());
    add(line.putArray("description"), item.description());
  }

  private static void add(ArrayNode list, List<Segment> segments) {
    for (Segment segment : segments) {
      switch (segment) {
        case Segment.Words(String words) -> list.addObject().put("words", words);
        case Segment.Slot(String slot, var format) ->
            list.addObject()
                .put("slot", slot)
                .put("format", format.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  private ReplyFuzz() {}
}

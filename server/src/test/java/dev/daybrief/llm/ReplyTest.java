package dev.daybrief.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.narration.Draft;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.SlotFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

  private static final String GOOD =
      """
      {"lines":[{"line":3,"title":[{"words":"Missed calls"}],
        "description":[{"slot":"value","format":"counted"},{"words":" wait."}]}]}""";

  @Test
  void readsExactlyWhatTheSchemaSays() {
    assertThat(Reply.parse(GOOD))
        .isEqualTo(
            new Reply.Drafted(
                new Draft(
                    Map.of(
                        3,
                        new ItemDraft(
                            List.of(new Segment.Words("Missed calls")),
                            List.of(
                                new Segment.Slot("value", SlotFormat.COUNTED),
                                new Segment.Words(" wait.")))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "3",
        "{\"lines\":null}",
        "{\"lines\":{}}",
        "{\"lines\":[null]}",
        "{\"lines\":[{\"line\":3}]}",
        "{\"lines\":[{\"line\":3,\"title\":[],\"description\":null}]}",
        "{\"lines\":[{\"line\":3.0,\"title\":[],\"description\":[]}]}",
        "{\"lines\":[{\"line\":3,\"title\":[\"a\"],\"description\":[]}]}",
        "{\"lines\":[{\"line\":3,\"title\":[{\"words\":null}],\"description\":[]}]}",
        "{\"lines\":[{\"line\":3,\"title\":[{\"words\":1}],\"description\":[]}]}",
        "{\"lines\":[{\"line\":3,\"title\":[{\"slot\":\"a\"}],\"description\":[]}]}",
        "{\"lines\":[{\"line\":3,\"title\":[{\"slot\":\"a\",\"format\":\"PLAIN\"}],\"description\":[]}]}",
        "{\"lines\":[],\"lines\":[]}",
        "{\"lines\":[]} {}",
        "{\"lines\":[],}",
        "{'lines':[]}",
        "{\"lines\":[]/*a*/}",
        "{\"lines\":[{\"line\":NaN,\"title\":[],\"description\":[]}]}",
      })
  void namesWhatIsWrong(String text) {
    assertThat(Reply.parse(text))
        .isInstanceOfSatisfying(
            Reply.Unreadable.class, wrong -> assertThat(wrong.problem()).isNotBlank());
  }

  /// The seed is fixed; each text is a good one with some bytes changed, dropped or repeated.
  @Test
  void makesSomethingOfAnyBytes() {
    var random = new Random(20_261_110);
    for (int round = 0; round < 10_000; round++) {
      byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
      for (int change = random.nextInt(1, 6); change > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int until = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
      String text = new String(bytes, 0, until, StandardCharsets.UTF_8);

      assertThat(Reply.parse(round % 7 == 0 ? text + text : text)).isNotNull();
    }
  }
}

package dev.daybrief.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybrief.fuzz.Memory;
import dev.daybrief.insight.Insight;
import dev.daybrief.insight.SomeInsights;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Renderer;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.SlotFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Fuzzed: the words of one line. The first two bytes choose what the line is about and its
/// language; then comes the title, and after a NUL the description. In them `{name:format}` is a
/// fact, all else is words.
///
/// Any draft gets a verdict, always the same one, and one that is supported has no digit in its
/// words.
public final class VerifierFuzz {

  private static final List<Insight> INSIGHTS = SomeInsights.all();
  private static final List<Renderer> RENDERERS =
      Stream.of("en", "de", "es", "ar", "hi").map(Locale::of).map(Renderer::of).toList();

  /// 20 kB a byte: the rules look at each word several times.
  private static final long MEMORY_PER_BYTE = 20_000;

  static {
    // Vocabularies are made once, of all forms of their words.
    var nothing = new ItemDraft(List.of(), List.of());
    RENDERERS.forEach(renderer -> Verifier.verify(nothing, INSIGHTS.getFirst(), renderer));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < 2) {
      return;
    }
    Insight insight = INSIGHTS.get((input[0] & 0xFF) % INSIGHTS.size());
    Renderer renderer = RENDERERS.get((input[1] & 0xFF) % RENDERERS.size());
    String[] texts = new String(input, 2, input.length - 2, StandardCharsets.UTF_8).split("\0", 2);
    List<Segment> title = segments(texts[0], insight);
    List<Segment> description = segments(texts.length < 2 ? texts[0] : texts[1], insight);
    long most = Memory.LOADING + MEMORY_PER_BYTE * input.length;
    var draft = new ItemDraft(title, description);

    Verdict verdict = Memory.within(most, () -> Verifier.verify(draft, insight, renderer));

    assertThat(Verifier.verify(draft, insight, renderer)).isEqualTo(verdict);
    if (verdict instanceof Verdict.Supported) {
      assertThat(title).noneMatch(VerifierFuzz::hasDigit);
      assertThat(description).noneMatch(VerifierFuzz::hasDigit);
    }
    Memory.within(
        most, () -> Verifier.verifyText(texts[0], texts[texts.length - 1], insight, renderer));
  }

  private static boolean hasDigit(Segment segment) {
    return segment instanceof Segment.Words(String text)
        && text.codePoints().anyMatch(Character::isDigit);
  }

  private static List<Segment> segments(String text, Insight insight) {
    var segments = new ArrayList<Segment>();
    for (String part : text.split("(?=\\{)|(?<=})")) {
      String[] slot = part.replaceAll("[{}]", "").split(":", 2);
      segments.add(
          part.startsWith("{") && part.endsWith("}") && slot.length == 2
              ? new Segment.Slot(name(slot[0], insight), format(slot[1]))
              : new Segment.Words(part));
    }
    return segments;
  }

  /// A number names one of the facts that are there.
  private static String name(String text, Insight insight) {
    List<String> known = insight.evidence().values().keySet().stream().sorted().toList();
    return text.matches("\\d{1,2}") && !known.isEmpty()
        ? known.get(Integer.parseInt(text) % known.size())
        : text;
  }

  private static SlotFormat format(String text) {
    return SlotFormat.values()[text.length() % SlotFormat.values().length];
  }

  private VerifierFuzz() {}
}

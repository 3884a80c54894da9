package dev.daybrief.prompt;

import dev.daybrief.narration.Draft;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.narration.Renderer;
import dev.daybrief.ranking.RankedInsight;
import dev.daybrief.verification.Claim;
import dev.daybrief.verification.Verdict;
import dev.daybrief.verification.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that a narrator outside learns of an organisation-day. It takes no text: everything it says
/// comes from facts, from the house's own words and from the verifier's rules. Names out of records
/// are known as slots alone.
public final class Prompt {

  /// Goes up with each change of the instructions or of what a prompt holds.
  public static final String VERSION = "5";

  private static final String INSTRUCTIONS = load("instructions-" + VERSION + ".txt");

  /// Told of a line that came back without words.
  private static final String MISSING = "every line gets its words";

  private final List<RankedInsight> asked;
  private final Renderer renderer;
  private final List<PromptLine> lines;

  private Prompt(List<RankedInsight> asked, Renderer renderer, List<PromptLine> lines) {
    this.asked = List.copyOf(asked);
    this.renderer = renderer;
    this.lines = List.copyOf(lines);
  }

  /// Asks for words of these lines.
  public static Prompt of(List<RankedInsight> asked, Locale locale) {
    var renderer = Renderer.of(locale);
    return new Prompt(
        asked,
        renderer,
        asked.stream().map(line -> PromptLine.of(line, renderer, List.of())).toList());
  }

  /// Asks once more for the lines that cannot be used, and says which rules they broke and by which
  /// of their words; empty when all can.
  public Optional<Prompt> again(Draft draft) {
    var open = new ArrayList<RankedInsight>();
    var told = new ArrayList<PromptLine>();
    for (RankedInsight line : asked) {
      List<Claim> broken = broken(line, draft.items().get(line.priority()));
      if (!broken.isEmpty()) {
        open.add(line);
        told.add(
            PromptLine.of(line, renderer, broken.stream().map(Claim::told).distinct().toList()));
      }
    }
    return open.isEmpty() ? Optional.empty() : Optional.of(new Prompt(open, renderer, told));
  }

  /// What the verifier says of each line of the draft: `supported`, or the first rule it breaks.
  public Map<Integer, String> verdicts(Draft draft) {
    var verdicts = new HashMap<Integer, String>();
    for (RankedInsight line : asked) {
      List<Claim> broken = broken(line, draft.items().get(line.priority()));
      verdicts.put(line.priority(), broken.isEmpty() ? "supported" : broken.getFirst().rule());
    }
    return Map.copyOf(verdicts);
  }

  private List<Claim> broken(RankedInsight line, @Nullable ItemDraft words) {
    if (words == null) {
      return List.of(new Claim(MISSING, ""));
    }
    return switch (Verifier.verify(words, line.insight(), renderer)) {
      case Verdict.Supported _ -> List.of();
      case Verdict.Unsupported(List<Claim> claims) -> claims;
    };
  }

  /// The same for every organisation.
  public static String instructions() {
    return INSTRUCTIONS;
  }

  /// Two or three letters, such as `de`.
  public String language() {
    return renderer.locale().getLanguage();
  }

  public List<PromptLine> lines() {
    return lines;
  }

  private static String load(String name) {
    try (var stream = Objects.requireNonNull(Prompt.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}

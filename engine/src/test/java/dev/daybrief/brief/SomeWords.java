package dev.daybrief.brief;

import dev.daybrief.narration.ItemDraft;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Prompt;
import dev.daybrief.prompt.Shortfall;
import dev.daybrief.prompt.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;

/// Words as a narrator's answer gives them.
public final class SomeWords {

  public static final Origin ORIGIN =
      new Origin(new UUID(7, 7), Origin.Provider.OPENAI, "gpt-4o", Prompt.VERSION, "cd".repeat(32));

  public static final Usage USAGE =
      new Usage(1_000L, 200L, new BigDecimal("0.0045"), Duration.ofMillis(900));

  public static final Provenance PROVENANCE = Provenance.supported(ORIGIN, USAGE, "ef".repeat(32));

  /// Nothing is known of it but why there are no words.
  public static final Provenance UNKNOWN =
      Provenance.unavailable(Shortfall.RESTING, null, Usage.NONE, "ef".repeat(32));

  static Words drafted(ItemDraft draft) {
    return new Words.Drafted(draft, ORIGIN, USAGE);
  }

  private SomeWords() {}
}

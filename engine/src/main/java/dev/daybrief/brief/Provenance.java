package dev.daybrief.brief;

import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Shortfall;
import dev.daybrief.prompt.Usage;
import dev.daybrief.verification.Claim;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a line came by its words where a narrator was asked for them.
///
/// @param origin the request they answer; null when none was sent
/// @param usage of that request, which asked for all open lines of the day
/// @param reasons rules that the words broke, or the word of the shortfall; empty when supported
/// @param evidenceHash SHA-256 of what the line may say, hex: with the same evidence the same words
///     are still right
public record Provenance(
    @Nullable Origin origin,
    Usage usage,
    Outcome outcome,
    List<String> reasons,
    String evidenceHash) {

  public Provenance {
    reasons = List.copyOf(reasons);
  }

  /// What became of the narrator's words.
  public enum Outcome {
    SUPPORTED,
    REFUSED,
    UNAVAILABLE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Provenance supported(Origin origin, Usage usage, String evidenceHash) {
    return new Provenance(origin, usage, Outcome.SUPPORTED, List.of(), evidenceHash);
  }

  static Provenance refused(Origin origin, Usage usage, List<Claim> claims, String evidenceHash) {
    List<String> rules = claims.stream().map(Claim::rule).distinct().toList();
    return new Provenance(origin, usage, Outcome.REFUSED, rules, evidenceHash);
  }

  static Provenance unavailable(
      Shortfall why, @Nullable Origin origin, Usage usage, String evidenceHash) {
    return new Provenance(origin, usage, Outcome.UNAVAILABLE, List.of(why.word()), evidenceHash);
  }
}

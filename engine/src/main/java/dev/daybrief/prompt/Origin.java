package dev.daybrief.prompt;

import java.util.Locale;
import java.util.UUID;

/// One request that went out.
///
/// @param payloadHash SHA-256 of the body, hex; the ledger holds the body itself
public record Origin(
    UUID call, Provider provider, String model, String promptVersion, String payloadHash) {

  /// Who was asked.
  public enum Provider {
    /// Any server that speaks OpenAI's chat API.
    OPENAI,
    ANTHROPIC,
    /// A script for tests and for showing failures. No model.
    SCRIPTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

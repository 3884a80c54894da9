package dev.daybrief.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The call systems that tell of their calls as they happen.
public enum WebhookProvider {
  VAPI,
  TWILIO,
  RETELL;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// The word of addresses, commands and stored rows.
  public String word() {
    return word;
  }

  public static Optional<WebhookProvider> parse(String word) {
    return Arrays.stream(values()).filter(provider -> provider.word.equals(word)).findFirst();
  }
}

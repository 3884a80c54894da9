package dev.daybrief.brief;

import dev.daybrief.insight.Insight;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// What two texts are known to be one by.
public final class Hashes {

  /// SHA-256 of the UTF-8 text, hex.
  public static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Of all that a line may say, and of the language it says it in.
  static String ofEvidence(Insight insight, Locale locale) {
    return sha256(
        String.join(
            "\n",
            locale.toLanguageTag(),
            insight.kind().word(),
            insight.metric().id(),
            insight.evidence().values().toString()));
  }

  private Hashes() {}
}

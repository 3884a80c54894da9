package dev.daybrief.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// The secret of a session to be renewed or of an invitation: 32 random bytes as Base64url. The
/// store knows its SHA-256 only.
record SecretToken(String text) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static SecretToken make() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /// SHA-256, hex.
  String hash() {
    return Sha256.of(text);
  }

  @Override
  public String toString() {
    return "SecretToken";
  }
}

package dev.daybrief.security.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of RFC 6238 as every program makes them: SHA-1, 6 digits, a step of 30 seconds.
final class Totp {

  static final int STEP_SECONDS = 30;
  static final int DIGITS = 6;

  /// 1 step before and after: RFC 6238 wants no more for slow fingers and clocks.
  private static final int LEEWAY = 1;

  private static final int MODULUS = 1_000_000;

  static long stepOf(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
  }

  static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
      return "%06d".formatted(number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  /// The step whose code it is, if one near now.
  static OptionalLong stepOf(String code, byte[] secret, Instant now) {
    OptionalLong found = OptionalLong.empty();
    for (long step = stepOf(now) - LEEWAY; step <= stepOf(now) + LEEWAY; step++) {
      // Each one is compared whole: the time says nothing.
      if (MessageDigest.isEqual(ascii(code), ascii(code(secret, step)))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /// The digits as typed, in whatever script and groups.
  static Optional<String> digits(String typed) {
    var digits = new StringBuilder();
    for (int character : typed.codePoints().filter(c -> !Character.isSpaceChar(c)).toArray()) {
      int digit = Character.digit(character, 10);
      if (digit < 0 || digits.length() == DIGITS) {
        return Optional.empty();
      }
      digits.append(digit);
    }
    return Optional.of(digits.toString()).filter(code -> code.length() == DIGITS);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private Totp() {}
}

package dev.daybrief.security.factor;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/// The program that a member makes codes with.
public record CodeMaker(String secret) {

  /// @param steps after the present one
  public String code(Instant now, int steps) {
    return Totp.code(bytes(), Totp.stepOf(now) + steps);
  }

  private byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (int at = 0; at < secret.length(); at++) {
      buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(secret.charAt(at));
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write((buffer >> held) & 0xFF);
      }
    }
    return bytes.toByteArray();
  }
}

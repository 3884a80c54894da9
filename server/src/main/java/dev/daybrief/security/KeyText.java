package dev.daybrief.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// An API key as text, `dbk_<id>_<secret><checksum>`: 32, 64 and 8 hex digits. The prefix is
/// for those who search for leaked secrets; the checksum tells a key that was cut or mistyped
/// without asking the store.
record KeyText(UUID id, String secret) {

  static final String PREFIX = "dbk_";

  private static final Pattern FORM =
      Pattern.compile("dbk_([0-9a-f]{32})_([0-9a-f]{64})([0-9a-f]{8})");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;

  static KeyText make(UUID id) {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return new KeyText(id, HexFormat.of().formatHex(bytes));
  }

  static Optional<KeyText> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String id = form.group(1);
    var key =
        new KeyText(
            new UUID(Long.parseUnsignedLong(id, 0, 16, 16), Long.parseUnsignedLong(id, 16, 32, 16)),
            form.group(2));
    return Optional.of(key).filter(found -> found.text().equals(text));
  }

  /// All of it: for the one who is to use it.
  String text() {
    String before = PREFIX + id.toString().replace("-", "") + "_" + secret;
    var checksum = new CRC32();
    checksum.update(before.getBytes(StandardCharsets.US_ASCII));
    return before + HexFormat.of().toHexDigits((int) checksum.getValue());
  }

  String hash() {
    return Sha256.of(secret);
  }

  @Override
  public String toString() {
    return "KeyText[" + id + "]";
  }
}

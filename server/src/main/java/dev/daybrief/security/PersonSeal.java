package dev.daybrief.security;

import dev.daybrief.record.Seal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 with a key of the home folder, made once. There are few enough telephone numbers to
/// try them all: without the key a hash would tell which.
public final class PersonSeal implements Seal {

  private static final String FILE = "erasure-key";
  private static final String METHOD = "HmacSHA256";

  private final SecretKeySpec key;

  private PersonSeal(SecretKeySpec key) {
    this.key = key;
  }

  public static PersonSeal inFolder(Path home) {
    String text = KeyFile.readOrMake(home.resolve(FILE), () -> SecretToken.make().text());
    return new PersonSeal(new SecretKeySpec(Base64.getUrlDecoder().decode(text.strip()), METHOD));
  }

  @Override
  public String of(String text) {
    try {
      Mac mac = Mac.getInstance(METHOD);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + METHOD, e);
    }
  }
}

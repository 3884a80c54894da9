package dev.daybrief.security.password;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A password hash as text: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
final class PhcString {

  record Cost(int memoryKib, int passes, int lanes) {}

  /// 19 MiB, 2 passes, 1 lane (OWASP's least for Argon2id, 2025).
  static final Cost COST = new Cost(19 * 1024, 2, 1);

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private final Cost cost;
  private final byte[] salt;
  private final byte[] hash;

  private PhcString(Cost cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt.clone();
    this.hash = hash.clone();
  }

  static PhcString of(byte[] salt, byte[] hash) {
    return new PhcString(COST, salt, hash);
  }

  static PhcString parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalStateException("a stored password hash is not an Argon2id PHC string");
    }
    var cost =
        new Cost(
            Integer.parseInt(form.group(1)),
            Integer.parseInt(form.group(2)),
            Integer.parseInt(form.group(3)));
    return new PhcString(
        cost, Base64.getDecoder().decode(form.group(4)), Base64.getDecoder().decode(form.group(5)));
  }

  Cost cost() {
    return cost;
  }

  byte[] salt() {
    return salt.clone();
  }

  byte[] hash() {
    return hash.clone();
  }

  @Override
  public String toString() {
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memoryKib(),
            cost.passes(),
            cost.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }
}

package dev.daybrief.security.factor;

import dev.daybrief.security.Sha256;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Codes for who has lost the secret: 80 random bits each, good once. The store knows their SHA-256
/// only.
///
/// @param shown in groups of four
public record RecoveryCodes(List<String> shown) {

  private static final int COUNT = 10;
  private static final int BYTES = 10;
  private static final Pattern GROUPS = Pattern.compile("(.{4})(?=.)");
  private static final Pattern GAPS = Pattern.compile("[\\s-]+");
  private static final Pattern FORM = Pattern.compile("[A-Z2-7]{16}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public RecoveryCodes {
    shown = List.copyOf(shown);
  }

  public static RecoveryCodes make() {
    return new RecoveryCodes(Stream.generate(RecoveryCodes::one).limit(COUNT).toList());
  }

  private static String one() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return GROUPS.matcher(Base32.of(bytes)).replaceAll("$1-");
  }

  List<String> hashes() {
    return shown.stream().flatMap(code -> hash(code).stream()).toList();
  }

  /// Of a text that has the form of one.
  static Optional<String> hash(String typed) {
    String plain = GAPS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return FORM.matcher(plain).matches() ? Optional.of(Sha256.of(plain)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "RecoveryCodes";
  }
}

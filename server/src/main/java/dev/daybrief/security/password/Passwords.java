package dev.daybrief.security.password;

import dev.daybrief.day.WholeText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Password hashes: Argon2id, at most one a processor at a time, so that guessing cannot take the
/// machine's memory.
public final class Passwords {

  /// 15 characters where the password is the only factor (NIST SP 800-63B-4).
  public static final int SHORTEST = 15;

  /// 1,000 characters: no passphrase is longer, and the cost of a try stays bounded.
  static final int LONGEST = 1000;

  /// 1 s: a place is free again by then, for whom [#matches] had none.
  public static final Duration BUSY = Duration.ofSeconds(1);

  /// How long a try waits for its turn.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns;

  public Passwords() {
    this(new Semaphore(Runtime.getRuntime().availableProcessors(), true));
  }

  /// @param turns one for each that may be checked at the same time
  Passwords(Semaphore turns) {
    this.turns = turns;
  }

  /// Hash as a PHC string, also of a password that nobody may choose: see [ChosenPasswords].
  ///
  /// @throws IllegalArgumentException for a password that is too short, too long or not text
  public String hash(String password) {
    checkForm(password);
    String text = normal(password);
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    turns.acquireUninterruptibly();
    try {
      return PhcString.of(salt, argon2id(text, salt, PhcString.COST, HASH_BYTES)).toString();
    } finally {
      turns.release();
    }
  }

  static void checkForm(String password) {
    String text = normal(password);
    int characters = text.codePointCount(0, text.length());
    if (characters < SHORTEST || characters > LONGEST || !WholeText.is(text)) {
      throw new IllegalArgumentException(
          "a password has %d to %d characters".formatted(SHORTEST, LONGEST));
    }
  }

  /// Empty when too many others are being checked; takes the same time for any password.
  public Optional<Boolean> matches(String password, String phc) {
    if (!takeTurn()) {
      return Optional.empty();
    }
    try {
      PhcString stored = PhcString.parse(phc);
      String text = normal(password);
      // The prefix of an overlong password is hashed for the time it takes, and refused.
      String hashed = text.substring(0, Math.min(text.length(), 2 * LONGEST));
      byte[] found = argon2id(hashed, stored.salt(), stored.cost(), stored.hash().length);
      boolean same = MessageDigest.isEqual(found, stored.hash());
      return Optional.of(same && WholeText.is(text) && hashed.length() == text.length());
    } finally {
      turns.release();
    }
  }

  private boolean takeTurn() {
    try {
      return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private static byte[] argon2id(String text, byte[] salt, PhcString.Cost cost, int length) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    var hash = new byte[length];
    generator.generateBytes(text.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}

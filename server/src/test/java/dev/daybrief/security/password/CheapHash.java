package dev.daybrief.security.password;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Hashes that take no time to check, for tests of what follows.
public final class CheapHash {

  private static final byte[] SALT = "sixteen of them!".getBytes(StandardCharsets.US_ASCII);

  public static String of(String password) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(8)
            .withIterations(1)
            .withParallelism(1)
            .withSalt(SALT)
            .build());
    var hash = new byte[32];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=8,t=1,p=1$%s$%s"
        .formatted(base64.encodeToString(SALT), base64.encodeToString(hash));
  }

  private CheapHash() {}
}

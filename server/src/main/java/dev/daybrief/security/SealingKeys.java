package dev.daybrief.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keys that seal what the server must read again: AES-256-GCM. Their file has one line a key, its
/// id and its 32 bytes in base64; the last one seals, each of them opens, so that a further line is
/// a new key.
///
/// A sealed text is `<key id>.<nonce and cipher text in base64>`.
public final class SealingKeys {

  private static final String FILE = "sealing-keys";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;

  /// As NIST SP 800-38D wants it for random ones: 2³² texts a key.
  private static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;

  private final Map<String, SecretKey> keys;
  private final String newest;

  private SealingKeys(Map<String, SecretKey> keys, String newest) {
    this.keys = Map.copyOf(keys);
    this.newest = newest;
  }

  /// Reads the keys of the folder, or makes the first.
  public static SealingKeys inFolder(Path home) {
    Path file = home.resolve(FILE);
    var keys = new LinkedHashMap<String, SecretKey>();
    String newest = "";
    for (String line : KeyFile.readOrMake(file, SealingKeys::make).lines().toList()) {
      String[] parts = line.strip().split(" ", 2);
      if (line.isBlank()) {
        continue;
      }
      newest = parts[0];
      keys.put(newest, key(file, parts));
    }
    if (keys.isEmpty()) {
      throw new IllegalStateException(file + " holds no key");
    }
    return new SealingKeys(keys, newest);
  }

  private static String make() {
    var bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return "k1 " + Base64.getEncoder().encodeToString(bytes) + "\n";
  }

  private static SecretKey key(Path file, String[] parts) {
    try {
      byte[] bytes = Base64.getDecoder().decode(parts.length == 2 ? parts[1].strip() : "");
      if (bytes.length == KEY_BYTES && parts[0].matches("[A-Za-z0-9_-]{1,20}")) {
        return new SecretKeySpec(bytes, "AES");
      }
    } catch (IllegalArgumentException noBase64) {
      // said below, without the line
    }
    throw new IllegalStateException(
        file + " has a line that is no key: an id and 32 bytes in base64");
  }

  /// @param context what the text belongs to; it opens together with it alone
  public String seal(String text, String context) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, newest, nonce, text.getBytes(StandardCharsets.UTF_8), context);
    byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return newest + "." + Base64.getEncoder().encodeToString(all);
  }

  /// Throws [IllegalStateException] where the key is gone, or the text is another's.
  public String open(String sealed, String context) {
    int dot = sealed.indexOf('.');
    byte[] all = bytes(sealed.substring(dot + 1));
    if (all.length < NONCE_BYTES) {
      throw new IllegalStateException("a text that was never sealed");
    }
    byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
    String id = sealed.substring(0, Math.max(0, dot));
    return new String(run(Cipher.DECRYPT_MODE, id, nonce, rest, context), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException noBase64) {
      throw new IllegalStateException("a text that was never sealed", noBase64);
    }
  }

  /// As [#seal], for bytes: the id of the key, a dot, nonce and cipher text.
  public byte[] sealBytes(byte[] plain, String context) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, newest, nonce, plain, context);
    byte[] id = (newest + ".").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(id.length + nonce.length + sealed.length)
        .put(id)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /// Nothing where the key is gone, or the bytes are others'.
  public Optional<byte[]> openBytes(byte[] sealed, String context) {
    int dot = 0;
    while (dot < sealed.length && sealed[dot] != '.') {
      dot++;
    }
    int begin = dot + 1 + NONCE_BYTES;
    if (begin > sealed.length) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          run(
              Cipher.DECRYPT_MODE,
              new String(sealed, 0, dot, StandardCharsets.US_ASCII),
              Arrays.copyOfRange(sealed, dot + 1, begin),
              Arrays.copyOfRange(sealed, begin, sealed.length),
              context));
    } catch (IllegalStateException notOurs) {
      return Optional.empty();
    }
  }

  private byte[] run(int mode, String id, byte[] nonce, byte[] text, String context) {
    SecretKey key = keys.get(id);
    if (key == null) {
      throw new IllegalStateException("no sealing key has the id " + id);
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed text cannot be opened with key " + id, e);
    }
  }
}

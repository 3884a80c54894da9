package dev.daybrief.security.issuer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Ids of members and sessions whom another issuer keeps: the same name has the same id on every
/// node, and what a member rated or chose stays with the member.
final class DerivedId {

  /// A UUID of version 8, from the SHA-256 of the parts.
  static UUID of(String... parts) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(parts));
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & (-1L >>> 2)) | Long.MIN_VALUE;
    return new UUID(high, low);
  }

  /// Each part behind its length, so that no two lists of parts read the same.
  private static byte[] sha256(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private DerivedId() {}
}

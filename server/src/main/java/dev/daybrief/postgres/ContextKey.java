package dev.daybrief.postgres;

import dev.daybrief.day.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// Signs whom a transaction works for; the database checks it. HMAC-SHA-256, by the two blocks that
/// it makes of its key, which are what the database keeps.
public final class ContextKey {

  /// A context is signed when its transaction begins, and compared with that time: the rest is for
  /// clocks that differ.
  static final Duration LIFE = Duration.ofMinutes(5);

  private static final int BLOCK = 64;
  private static final int SECRET = 32;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final byte[] inner;
  private final byte[] outer;

  /// As [#inner] and [#outer] gave them.
  public ContextKey(byte[] inner, byte[] outer) {
    this.inner = inner.clone();
    this.outer = outer.clone();
  }

  public static ContextKey random() {
    byte[] secret = new byte[SECRET];
    new SecureRandom().nextBytes(secret);
    return of(secret);
  }

  static ContextKey of(byte[] secret) {
    return new ContextKey(block(secret, INNER), block(secret, OUTER));
  }

  private static byte[] block(byte[] secret, byte mask) {
    byte[] block = Arrays.copyOf(secret, BLOCK);
    for (int at = 0; at < BLOCK; at++) {
      block[at] ^= mask;
    }
    return block;
  }

  public byte[] inner() {
    return inner.clone();
  }

  public byte[] outer() {
    return outer.clone();
  }

  /// Until [#LIFE] after the time.
  public String context(Collection<OrganizationId> organizations, Instant now) {
    String said =
        organizations.stream().map(OrganizationId::toString).collect(Collectors.joining(","))
            + '|'
            + now.plus(LIFE).getEpochSecond();
    return said + '|' + HexFormat.of().formatHex(signature(said));
  }

  byte[] signature(String said) {
    return sha256(outer, sha256(inner, said.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] sha256(byte[] first, byte[] then) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(first);
      return digest.digest(then);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

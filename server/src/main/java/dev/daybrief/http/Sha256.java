package dev.daybrief.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// By which two payloads are one.
public final class Sha256 {

  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Sha256() {}
}

package dev.daybrief.security;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// The key pair that signs access tokens: P-256, made once and kept in the home folder as a JWK
/// that its owner alone may read.
public final class SigningKey {

  private static final String FILE = "signing-key.jwk";

  private final EllipticCurveJsonWebKey pair;
  private final String id;

  private SigningKey(EllipticCurveJsonWebKey pair) {
    this.pair = pair;
    this.id = pair.calculateBase64urlEncodedThumbprint("SHA-256");
  }

  /// Reads the key of the folder, or makes it. Processes that start together agree on one.
  public static SigningKey inFolder(Path home) {
    Path file = home.resolve(FILE);
    String text = KeyFile.readOrMake(file, SigningKey::make);
    try {
      if (JsonWebKey.Factory.newJwk(text) instanceof EllipticCurveJsonWebKey pair
          && pair.getPrivateKey() != null
          && pair.getCurveName().equals("P-256")) {
        return new SigningKey(pair);
      }
    } catch (JoseException e) {
      throw new IllegalStateException(file + " is no key; remove it to have a new one made", e);
    }
    throw new IllegalStateException(file + " is no P-256 key pair; remove it to have one made");
  }

  private static String make() {
    try {
      EllipticCurveJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      return pair.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    } catch (JoseException e) {
      throw new IllegalStateException("this Java cannot make a P-256 key", e);
    }
  }

  /// Thumbprint of the public half, RFC 7638.
  String id() {
    return id;
  }

  PrivateKey secret() {
    return pair.getPrivateKey();
  }

  PublicKey open() {
    return pair.getPublicKey();
  }
}

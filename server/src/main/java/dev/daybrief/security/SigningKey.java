package dev.daybrief.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Set;
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
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final EllipticCurveJsonWebKey pair;
  private final String id;

  private SigningKey(EllipticCurveJsonWebKey pair) {
    this.pair = pair;
    this.id = pair.calculateBase64urlEncodedThumbprint("SHA-256");
  }

  /// Reads the key of the folder, or makes it. Processes that start together agree on one.
  public static SigningKey inFolder(Path home) {
    Path file = home.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(home, file);
      }
      if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
        throw new IllegalStateException(file + " may be read by others; run: chmod 600 " + file);
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the signing key cannot be read or written: " + file, e);
    }
  }

  private static void make(Path home, Path file) throws IOException {
    Files.createDirectories(home);
    Path draft =
        Files.createTempFile(home, FILE, "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try {
      EllipticCurveJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      Files.writeString(draft, pair.toJson(OutputControlLevel.INCLUDE_PRIVATE));
      // A link, not a move: it fails where another process was first.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException first) {
      // theirs is read next
    } catch (UnsupportedOperationException noLinks) {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (JoseException e) {
      throw new IllegalStateException("this Java cannot make a P-256 key", e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static SigningKey read(Path file) throws IOException {
    try {
      JsonWebKey key = JsonWebKey.Factory.newJwk(Files.readString(file));
      if (key instanceof EllipticCurveJsonWebKey pair
          && pair.getPrivateKey() != null
          && pair.getCurveName().equals("P-256")) {
        return new SigningKey(pair);
      }
    } catch (JoseException e) {
      throw new IllegalStateException(file + " is no key; remove it to have a new one made", e);
    }
    throw new IllegalStateException(file + " is no P-256 key pair; remove it to have one made");
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
